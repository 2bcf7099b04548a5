"""An amplifier with its power switch: on before the sound comes, off behind it, whatever dies."""
