// SPDX-License-Identifier: Apache-2.0
// One run of the window program, from the look for a window that is there already to the end.
#pragma once

#include "session/PracticeSession.h"
#include "ui/activation/SystemBrowser.h"
#include "ui/look/ColourScheme.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Options.h"
#include "ui/window/SingleInstance.h"

#include <QObject>

#include <memory>

namespace latchkey::ui {

class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(Options options, QObject *parent = nullptr);
    ~Program() override;

    // Later ends the application: 0 when the window was closed or another one was raised, 1 when
    // the profile cannot be opened (said in a window and on standard error).
    void start();

private:
    void wearColours();
    void startPractice();
    void openProfile();
    void sayWhatCannotBeSet();
    void openWindow(session::Session &session);
    void printTimeline();
    void launchPractice();
    void end();
    void giveUp(const Problem &problem);

    const Options m_options;
    ColourScheme m_colours;
    SystemBrowser m_systemBrowser;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<session::Session> m_ownSession;
    std::unique_ptr<session::PracticeSession> m_practice;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace latchkey::ui
