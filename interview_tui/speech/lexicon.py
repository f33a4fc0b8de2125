"""Words that a speech engine misreads, and how people say them.

Spellings are joined by hyphens, since an engine takes a letter A that stands alone for the
article. Inside such a word it still does, so there dots join (`M.A.E`). Words that espeak-ng
reads as people do (SQL, API, LSTM, F1, k-fold, YAML) are not here.
"""

import re
from typing import Final

_SPELLED: Final = """
    AP AUC AWS EDA ELT ETL GRU IAM IDE IID IO MAE MCAR OKR OLTP OOP ORM QA RMSE ROC ROI SEO SLO
    UX VAE
"""

_SAID: Final = {
    "2FA": "two-factor authentication",
    "A/B": "A-B",
    "AUROC": "A-U R-O-C",
    "Bernoulli": "Bernoolly",
    "C#": "C sharp",
    "CI/CD": "C-I C-D",
    "EC2": "E-C 2",
    "F#": "F sharp",
    "I/O": "I-O",
    "IaaS": "infrastructure as a service",
    "IoT": "I-O-T",
    "IoU": "I-O-U",
    "IPv4": "I-P version 4",
    "IPv6": "I-P version 6",
    "K8s": "koober-netties",
    "k8s": "koober-netties",
    "Kubernetes": "koober-netties",
    "kubectl": "cube control",
    "LASSO": "lassoe",
    "Lasso": "lassoe",
    "lasso": "lassoe",
    "LoRA": "lora",
    "MAR": "M.A.R",
    "MNAR": "M-N-A-R",
    "mAP": "mean A-P",
    "NaN": "nan",
    "n/a": "not applicable",
    "nginx": "engine X",
    "NGINX": "engine X",
    "Nginx": "engine X",
    "PaaS": "platform as a service",
    "PostgreSQL": "post-gres",
    "Redis": "Reddis",
    "ReLU": "ray-loo",
    "SaaS": "sass",
    "stderr": "standard error",
    "stdin": "standard in",
    "stdout": "standard out",
    "recommender": "reckomender",
    "sudo": "soo-doo",
    "TCP/IP": "T-C-P I-P",
    "TF-IDF": "T-F I-D-F",
    "Async": "A-sink",
    "aka": "also known as",
    "approx.": "approximately",
    "async": "A-sink",
    "e.g.": "for example",
    "etcd": "et-C-D",
    "i.e.": "that is",
    "i.i.d.": "I-I-D",
    "vs.": "versus",
    "vs": "versus",
    "w.r.t.": "with respect to",
    "w/o": "without",
    "wrt": "with respect to",
}


def letters(word: str) -> str:
    """Return `word` so that an engine names each of its letters."""
    if "A" not in word[1:-1]:
        return "-".join(word)
    return ".".join(word)


_SPOKEN: Final = {word: letters(word) for word in _SPELLED.split()} | _SAID
_WORDS: Final = "|".join(re.escape(word) for word in sorted(_SPOKEN, key=len, reverse=True))
_KNOWN: Final = re.compile(rf"(?<![\w.])({_WORDS})(s?)(?!\w)")
_JOINT: Final = re.compile(rf"(?<=\w)-(?=(?:{_WORDS})s?(?!\w))")


def say_words(text: str) -> str:
    """Return `text` with every known word respelled, plurals and compounds included."""
    return _KNOWN.sub(_respelled, _JOINT.sub(" ", text))


def _respelled(found: re.Match[str]) -> str:
    spoken = _SPOKEN[found[1]]
    return spoken + (_plural(spoken) if found[2] else "")


def _plural(spoken: str) -> str:
    """Return the ending of more than one; after letters an apostrophe keeps them letters."""
    return "'s" if spoken[-2:-1] in {"-", ".", " "} else "s"
