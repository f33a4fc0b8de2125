"""Write the table: python -m tests.distill MODEL_FOLDER OUT."""

import os
import sys
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"


def main(model_folder: Path, out: Path) -> None:
    # Imported here, after the number of threads is set: sums are taken in one order then.
    from tests.distill.minilm import load
    from tests.distill.packed import packed
    from tests.distill.reduce import reduced, worth_keeping

    model = load(model_folder)
    rows = [row for row, piece in enumerate(model.pieces) if worth_keeping(row, piece)]
    begin, end = model.pieces.index("[CLS]"), model.pieces.index("[SEP]")
    cells = reduced(model.embed_singly(rows, begin, end))
    out.write_bytes(packed([model.pieces[row] for row in rows], cells))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
