@echo off
rem Builds the site again on your own Windows computer, for a plain folder. Docs: docs/hosting.md of easyread.
rem
rem Every night, because a person's yes can end on a day when nobody changes anything.
rem This file and last_checked.py belong in the folder "hosting" of your site. Type this, with your folder:
rem
rem   schtasks /create /tn "Our site" /sc daily /st 03:17 /tr "C:\our-site\hosting\every-night.cmd"
cd /d "%~dp0.."
set PATH=%CD%\.venv\Scripts;%PATH%
if exist .git git pull --quiet --ff-only
easyread check && mkdocs build --strict
if errorlevel 1 (
  python hosting\last_checked.py
  echo The check stopped. Look at it: easyread check
)
rem Copies the site to where it is shown. Say where in the file hosting\where.txt, such as D:\site
if exist hosting\where.txt (
  set /p WHERE=<hosting\where.txt
  call robocopy site "%%WHERE%%" /mir /njh /njs /ndl
  if not errorlevel 8 exit /b 0
)
