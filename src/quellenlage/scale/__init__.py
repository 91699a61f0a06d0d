"""The verb ``read`` over many articles: in this process, or on several."""
