"""LoRA training of a language model on a released dataset: request in, proven artefacts out."""
