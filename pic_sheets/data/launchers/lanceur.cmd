@echo off
rem PIC Sheets, lanceur @EMPREINTE@
rem Double-cliquez, ou glissez un classeur dessus. Refait par : pic-sheets raccourcis
chcp 65001 >nul
setlocal EnableExtensions DisableDelayedExpansion
title @NOM@
set "PIC_SHEETS_FOLDER=%~dp0"
set "PIC_SHEETS_CALLED=1"
set "PIC_TRIED="
if not defined PIC_SHEETS_ENV set "PIC_SHEETS_ENV=%USERPROFILE%\.pic-sheets\env"
pushd "%~dp0"
if errorlevel 1 goto nowhere

:search
if not exist "%PIC_SHEETS_ENV%\pic-sheets.txt" goto elsewhere
"%PIC_SHEETS_ENV%\Scripts\python.exe" -I -c "import pic_sheets.cli.launching" >nul 2>nul
if "%ERRORLEVEL%"=="0" goto private

:elsewhere
set "PIC_PROGRAM="
for %%I in (pic-sheets.exe) do set "PIC_PROGRAM=%%~$PATH:I"
if defined PIC_PROGRAM goto program
if defined PIC_TRIED goto failed
if not exist "installer.cmd" goto missing
set "PIC_TRIED=1"
call .\installer.cmd
goto search

:private
"%PIC_SHEETS_ENV%\Scripts\python.exe" -I -m pic_sheets lancer @TACHE@ "%~1"
goto ended

:program
"%PIC_PROGRAM%" lancer @TACHE@ "%~1"

:ended
set "PIC_CODE=%ERRORLEVEL%"
popd
for %%C in (0 1 2 130) do if "%PIC_CODE%"=="%%C" exit %%C
echo PIC Sheets s'est arrêté sans rien dire. Lancez installer.cmd, puis recommencez.
pause
exit 1

:nowhere
echo Ce dossier ne peut pas être ouvert : vérifiez que le disque ou le partage est accessible.
pause
exit 1

:missing
echo PIC Sheets n'est pas installé, et installer.cmd n'est pas dans ce dossier : remettez-le à côté de ce raccourci.
popd
pause
exit 1

:failed
popd
exit 1
