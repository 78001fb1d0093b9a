"""Write the vectors of the stock of the world: `python scripts/make_stock_vectors.py`.

To be run after a change of a language's `world_*.txt` and after an update of the encoder; a test
says when.
"""

from pathlib import Path

import numpy as np

from bot.meaning.shipped import NAME, digest, rounded, stock_texts
from bot.meaning.use import UniversalSentenceEncoder

TARGET = Path(__file__).parent.parent / "bot" / "meaning" / "data" / NAME


def main() -> None:
    """Encode and write them."""
    encoder, texts = UniversalSentenceEncoder(), stock_texts()
    TARGET.parent.mkdir(exist_ok=True)
    vectors = rounded(encoder.encode(texts))
    np.savez_compressed(TARGET, digest=np.array(digest(encoder.name, texts)), vectors=vectors)


if __name__ == "__main__":
    main()
