"""The two verbs, ``read`` and ``relate``, over many articles: in this process, or on several."""
