"""Line by line: the same use cases without a screen, for screen readers, scripts and pipes.

Nothing is redrawn, nothing is printed while a line is being typed, and no escape sequence is
ever written. Every line begins with its kind.
"""
