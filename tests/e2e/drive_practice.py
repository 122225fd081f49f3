# SPDX-License-Identifier: Apache-2.0
"""Drives the practice window through a whole activation as a person would: the card's button, Activate
and Allow in the embedded Admin, the login page in its pop-up, and a test call at the end. Exits 0 only if
that call, signed with the stored tokens, succeeded. The program prints the timeline as it happens.

    drive_practice.py LATCHKEY FOLDER      (pictures go into the folder)
"""

import os
import subprocess
import sys
import threading

from screen import NotThere, Screen

CALL = "A test call succeeded"
RETURN = "The login page went back to the store"

# titles, as regular expressions
WINDOW = "^Practice$"
ADMIN = "^Practice integration"
LOGIN = "^Sign in"


def main():
    program, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    screen = Screen()
    window = subprocess.Popen([program, "--practice", "--timeline", "--lang", "en"],
                              env=screen.environment, stdout=subprocess.PIPE, text=True)
    happened = {CALL: threading.Event(), RETURN: threading.Event()}
    reader = threading.Thread(target=pass_on, args=(window.stdout, happened))
    reader.start()
    try:
        activate(screen, folder)
        await_line(happened, RETURN)
        screen.bring(WINDOW)
        screen.click("push button", "Make a test call")
        await_line(happened, CALL)
        screen.find("label", "Everything works")
        screen.picture(screen.window(WINDOW), f"{folder}/finished.png")
        screen.press("ctrl+q")
        return window.wait(20)
    except (NotThere, subprocess.SubprocessError) as problem:
        print(problem, file=sys.stderr)
        screen.picture("root", f"{folder}/stopped.png")
        return 1
    finally:
        window.kill()
        window.wait()
        reader.join()
        screen.close()


def pass_on(lines, happened):
    for line in lines:
        print(line, end="", flush=True)
        for text, event in happened.items():
            if text in line:
                event.set()


def await_line(happened, text):
    if not happened[text].wait(30):
        raise NotThere(f"this did not happen: {text}")


def activate(screen, folder):
    screen.place(WINDOW, 0, 0)
    screen.click("push button", "Activate in Admin")
    screen.place(ADMIN, 60, 40)
    screen.click("combo box|push button", "Activate", on_page=True)
    screen.click("push button", "Allow", on_page=True)
    login = screen.place(LOGIN, 220, 120)
    screen.click("text", "Name", on_page=True)
    screen.press("ctrl+a")  # the only login there is stands there
    screen.type("merchant")
    screen.press("Tab")
    screen.type("practice")
    screen.picture(login, f"{folder}/login-page.png")
    screen.click("push button", "Sign in and connect", on_page=True)
    screen.find("label", "Everything works", within=60)


if __name__ == "__main__":
    sys.exit(main())
