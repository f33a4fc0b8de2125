"""What holds for every test."""

import os

from interview_tui.feedback.semantic.use import SWITCH

os.environ[SWITCH] = "0"  # the same with the extra and without; its own tests turn it on
