// SPDX-License-Identifier: Apache-2.0
#include "ui/window/QuitQuestion.h"

#include "session/InstallJobs.h"
#include "session/Session.h"
#include "session/StoreJobs.h"
#include "session/StoreRequests.h"
#include "ui/window/MainWindow.h"

namespace latchkey::ui {

Question quitQuestion(session::Session &session)
{
    const QString losesTokens =
        MainWindow::tr("The keychain did not save the tokens, so they are lost when you quit. To "
                       "get new ones, click Reauthorize in Admin.");
    if (session.installJobs().isBusy()) {
        QString explanation = MainWindow::tr(
            "The step that runs in the store is ended half-way, and the shop may answer with "
            "errors until it is done again. Better cancel the install on the page Store and wait "
            "until it has ended.");
        if (session.holdsUnkeptTokens()) {
            explanation += QLatin1Char(' ') + losesTokens;
        }
        return {MainWindow::tr("Quit during an install?"), explanation,
                MainWindow::tr("Quit and break it off")};
    }
    if (session.holdsUnkeptTokens()) {
        return {MainWindow::tr("Quit and lose the tokens?"), losesTokens,
                MainWindow::tr("Quit and lose the tokens")};
    }
    if (session.activations().isBusy()) {
        return {MainWindow::tr("Quit during an activation?"),
                MainWindow::tr("What the store sent is kept. When you start Latchkey again, you "
                               "can go on."),
                MainWindow::tr("Quit")};
    }
    if (session.storeJobs().isBusy()) {
        return {MainWindow::tr("Quit while the store is at work?"),
                MainWindow::tr("What is being done there is broken off; what is done already "
                               "stays. Ask the store again later to see how far it came."),
                MainWindow::tr("Quit")};
    }
    if (session.storeRequests().isBusy()) {
        return {MainWindow::tr("Quit before the store answers?"),
                MainWindow::tr("A call of the API console is out. What it does in the store may be "
                               "done already, and its answer is lost."),
                MainWindow::tr("Quit")};
    }
    return {};
}

} // namespace latchkey::ui
