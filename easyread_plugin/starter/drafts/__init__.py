"""Drafts in: what somebody wrote in Word, in a web page or as plain text becomes a page in rows. No word is changed."""
