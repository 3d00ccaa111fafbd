// There is nothing to call here: see empty-icu-data.c.
