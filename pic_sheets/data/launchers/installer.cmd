@echo off
rem PIC Sheets, lanceur @EMPREINTE@
rem Installe PIC Sheets pour vous seul, sur cet ordinateur. Refait par : pic-sheets raccourcis
chcp 65001 >nul
setlocal EnableExtensions DisableDelayedExpansion
title Installation de PIC Sheets
set "PIC_CHECK=import sys; sys.exit(not sys.version_info.__ge__((3, 11)))"
rem Un programme pose dans le dossier ne passe pas pour Python.
set "NoDefaultCurrentDirectoryInExePath=1"
set "PIC_SCRIPT="
pushd "%~dp0"
if errorlevel 1 goto nowhere
if exist "..\installer.py" set "PIC_SCRIPT=..\installer.py"
if exist "raccourcis\installer.py" set "PIC_SCRIPT=raccourcis\installer.py"
if exist "installer.py" set "PIC_SCRIPT=installer.py"
if not defined PIC_SCRIPT goto missing

set "PIC_PYTHON=py -3.13"
py -3.13 -c "%PIC_CHECK%" >nul 2>nul
if "%ERRORLEVEL%"=="0" goto found
set "PIC_PYTHON=py -3.12"
py -3.12 -c "%PIC_CHECK%" >nul 2>nul
if "%ERRORLEVEL%"=="0" goto found
set "PIC_PYTHON=py -3.11"
py -3.11 -c "%PIC_CHECK%" >nul 2>nul
if "%ERRORLEVEL%"=="0" goto found
set "PIC_PYTHON=py -3"
py -3 -c "%PIC_CHECK%" >nul 2>nul
if "%ERRORLEVEL%"=="0" goto found
set "PIC_PYTHON=python"
python -c "%PIC_CHECK%" >nul 2>nul
if "%ERRORLEVEL%"=="0" goto found

echo Il manque Python 3.11 ou plus récent sur cet ordinateur.
echo Installez-le depuis le Microsoft Store (cherchez « Python 3.13 ») ou depuis https://www.python.org/downloads/
echo puis double-cliquez de nouveau sur installer.cmd.
popd
pause
exit /b 1

:found
%PIC_PYTHON% -I "%PIC_SCRIPT%"
set "PIC_CODE=%ERRORLEVEL%"
popd
exit /b %PIC_CODE%

:nowhere
echo Ce dossier ne peut pas être ouvert : vérifiez que le disque ou le partage est accessible.
pause
exit /b 1

:missing
echo Le fichier raccourcis\installer.py manque à côté de installer.cmd : recopiez le dossier en entier.
popd
pause
exit /b 1
