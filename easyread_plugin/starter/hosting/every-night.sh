#!/bin/sh
# Builds the site again on your own computer or server, for a plain folder. Docs: docs/hosting.md of easyread.
#
# Every night, because a person's yes can end on a day when nobody changes anything.
# This file and last_checked.py belong in the folder "hosting" of your site. Type: crontab -e
# and add this line, with the folder of your site:
#
#   17 3 * * * sh "$HOME/our-site/hosting/every-night.sh" >> "$HOME/our-site/.cache/every-night.log" 2>&1
set -eu
cd "$(dirname "$0")/.."
mkdir -p .cache
PATH="$PWD/.venv/bin:$PATH"
if [ -d .git ] && git remote get-url origin > /dev/null 2>&1; then
  git pull --quiet --ff-only || echo "The newest files cannot be had. The site is built from what is here."
fi
if easyread check && mkdocs build --strict; then
  echo "The site is built."
else
  python hosting/last_checked.py
  echo "The check stopped. Look at it: easyread check"
fi
# Copies the site to where it is shown. Say where in the file hosting/where.txt, such as /var/www/our-site
if [ -s hosting/where.txt ]; then
  where="$(head -n 1 hosting/where.txt)"
  # --delete: what is not in the site any more must not stay there.
  rsync --recursive --links --checksum --delete site/ "$where/"
fi
