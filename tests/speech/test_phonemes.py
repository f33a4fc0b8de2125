"""What espeak-ng makes of the words said, and that the words left alone need no help."""

import os
import shutil
import subprocess

import pytest
from interview_tui.speech.spoken import spoken

_ESPEAK = shutil.which("espeak-ng")
pytestmark = pytest.mark.skipif(
    _ESPEAK is None and not os.environ.get("CI"), reason="espeak-ng is not installed"
)

A, B, C, D, E, I, L, P, R, S, T, U, X = (  # noqa: E741
    "eɪ biː siː diː iː aɪ ɛl piː ɑːɹ ɛs tiː juː ɛks".split()  # noqa: SIM905
)

SOUNDS = {
    "AUC": A + U + C,
    "ROC-AUC": R + "ɹoʊ" + C + A + U + C,
    "AWS": A + "dʌbəljuː" + S,
    "ETL": E + T + L,
    "UX": U + X,
    "CI/CD": C + I + C + D,
    "A/B": A + B,
    "TCP/IP": T + C + P + I + P,
    "MAE": "ɛm" + A + E,
    "VAE": "viː" + A + E,
    "C#": C + "ʃɑːɹp",
    "ReLU": "ɹeɪluː",
    "SaaS": "sæs",
    "nginx": "ɛndʒɪn" + X,
    "PostgreSQL": "poʊstɡɹɛz",
    "Kubernetes": "kuːbɚnɛɾɪz",
    "10^6": "tɛntəðəpaʊɚɹʌvsɪks",
    "O(n²)": "oʊʌvɛnskwɛɹd",
    "$5M": "faɪvmɪliəndɑːlɚz",
    "2x": "tuːtaɪmz",
    "k=5": "keɪiːkwəlzfaɪv",
    "F1": "ɛfwʌn",
    "SQL": "ɛskjuːɛl",
    "LSTM": "ɛlɛstiːɛm",
    "k-fold": "keɪfoʊld",
    "p99": "piːnaɪntinaɪn",
    "95 %": "naɪntifaɪvpɚsɛnt",
    "PyTorch": "paɪtɔːɹtʃ",
    "XGBoost": "ɛksdʒiːbuːst",
}


@pytest.mark.parametrize(("written", "sound"), SOUNDS.items(), ids=SOUNDS)
def test_it_sounds_as_people_say_it(written: str, sound: str) -> None:
    assert _phonemes(spoken(written)) == sound


def _phonemes(text: str) -> str:
    """Return espeak's phonemes for American English, without stress and gaps."""
    command = [_ESPEAK or "espeak-ng", "-q", "--ipa", "-v", "en-us", "--", text]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return "".join(sign for sign in printed if not sign.isspace() and sign not in "ˈˌ")
