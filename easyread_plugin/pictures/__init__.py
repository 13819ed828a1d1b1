"""Pictures: opening them safely, making variants, the bank, and the rules about them."""
