### Failures and notices: what happened, what is safe, what next.

failure-nothing-changed = Nothing was changed.
