"""Page kinds: the fields that each kind of page has, what they mean, and the rows that they become.

`specs.py` says what a field is, `table.py` and its neighbours list the kinds, `values.py` reads single values,
`facts.py` gives typed access to a page's fields and says what is wrong with them, and the `..._parts.py` files say
which rows the fields of a kind become. `parts.py` is what they share.
"""
