### Starter kits. What they say themselves stands in their own files.

act-kit-used = starter kit used
