"""
Neural voices that live on this machine: a folder with a model, spoken by a worker process with one thread.

Made here: what a folder holds, how it is taken in, the worker. May know: the process that holds a model.
Must never come in: the model's own library, except in the worker (`worker.py`), which knows nothing of ours.
"""
