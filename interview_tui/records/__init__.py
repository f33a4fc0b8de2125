"""The values the program works with: frozen, without behavior beyond what follows from them."""
