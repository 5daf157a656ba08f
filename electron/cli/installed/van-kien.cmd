@echo off
rem The command line of an installed program: Node inside its own executable.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\van-kien.exe" "%~dp0..\app.asar\out\cli\van-kien.js" %*
