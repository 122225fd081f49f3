// SPDX-License-Identifier: Apache-2.0
#include "ui/window/Program.h"

#include "console/Console.h"
#include "profile/Settings.h"

#include <QApplication>
#include <QMessageBox>
#include <QProcess>
#include <QTimer>

namespace latchkey::ui {

Program::Program(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{}

Program::~Program() = default;

void Program::start()
{
    wearColours();
    if (m_options.isPractice) {
        startPractice();
        return;
    }
    m_instance = std::make_unique<SingleInstance>(m_options.profileFolder);
    connect(m_instance.get(), &SingleInstance::told, this, [this](bool heard) {
        if (heard) {
            QApplication::exit(0);
        } else {
            openProfile();
        }
    });
    m_instance->tell(m_options.selectId);
}

void Program::wearColours()
{
    const QString system = QLatin1String(profile::asTheSystem);
    const QString appearance =
        profile::settingBeforeOpening(m_options.profileFolder, QStringLiteral("appearance"))
            .value_or(system);
    if (appearance == system) {
        m_colours.follow();
    } else {
        ColourScheme::apply(appearance == QLatin1String("dark"));
    }
}

// What the administrator mistyped; the window does without it.
void Program::sayWhatCannotBeSet()
{
    for (const QString &key : profile::settingKeys()) {
        const auto value = profile::settingInForce(m_ownSession->profile(), key);
        if (!value) {
            m_window->say(value.error());
        }
    }
}

void Program::openProfile()
{
    auto session = session::Session::open(m_options.profileFolder, systemClock());
    if (!session) {
        giveUp(session.error());
        return;
    }
    m_ownSession = std::move(*session);
    openWindow(*m_ownSession);
    m_window->recall();
    m_window->select(m_options.selectId);
    m_window->show();
    connect(m_instance.get(), &SingleInstance::raiseWanted, m_window.get(),
            &MainWindow::bringToFront);
    connect(m_instance.get(), &SingleInstance::selectWanted, m_window.get(), &MainWindow::select);
    if (const auto listening = m_instance->listen(); !listening) {
        m_window->say(listening.error());
    }
    sayWhatCannotBeSet();
    // the window is there first; who waits for a keychain should see what waits
    QTimer::singleShot(0, m_window.get(), &MainWindow::listen);
}

void Program::startPractice()
{
    auto practice = session::PracticeSession::open(systemClock());
    if (!practice) {
        giveUp(practice.error());
        return;
    }
    m_practice = std::move(*practice);
    openWindow(m_practice->session());
    m_window->setPractice(
        tr("Practice: nothing here is real, and nothing leaves this computer. When the window asks "
           "who you are, use the practice store's own login: name %1, password %2.")
            .arg(QString::fromLatin1(session::practiceLogin),
                 QString::fromLatin1(session::practicePassword)));
    if (m_options.printsTimeline) {
        printTimeline();
    }
    m_window->show();
    m_practice->session().secrets().check();
}

void Program::openWindow(session::Session &session)
{
    m_window = std::make_unique<MainWindow>(
        session, [this](const QByteArray &url, const SystemBrowser::Opened &opened) {
            m_systemBrowser.open(url, opened);
        });
    connect(m_window.get(), &MainWindow::closed, this, &Program::end);
    connect(m_window.get(), &MainWindow::practiceWanted, this, &Program::launchPractice);
}

void Program::printTimeline()
{
    connect(&m_practice->session().integrations(), &session::Integrations::noted, this,
            [](const QString &, const activation::TimelineEvent &event) {
                console::Console(false).timeline(event);
            });
}

void Program::launchPractice()
{
    QStringList arguments{QStringLiteral("--practice")};
    if (!m_options.language.isEmpty()) {
        arguments << QStringLiteral("--lang") << m_options.language;
    }
    const bool started = QProcess::startDetached(QApplication::applicationFilePath(), arguments);
    if (!started) {
        m_window->say({"window.no-practice", tr("The practice window could not be started."), {}});
    }
}

void Program::end()
{
    if (m_practice) {
        m_practice->leave([] { QApplication::exit(0); });
        return;
    }
    QApplication::exit(0);
}

void Program::giveUp(const Problem &problem)
{
    console::Console(false).problem(problem);
    auto *box = new QMessageBox(QMessageBox::NoIcon, {}, problem.sentence, QMessageBox::Close);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, [] { QApplication::exit(1); });
    box->open();
}

} // namespace latchkey::ui
