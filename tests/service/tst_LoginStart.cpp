// SPDX-License-Identifier: Apache-2.0
// Starting with the session, by a real systemd where this computer lets the test have one (see
// tests/with-user-manager), and by an autostart entry.
#include "Program.h"
#include "service/LoginStart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace latchkey;
using service::FileState;
using service::LoginStartState;
using service::Way;

namespace {

// Says where it got to, notes its arguments and stays, as the proxy does.
const QByteArray standIn(R"(#!/usr/bin/python3
import os, signal, socket, sys
notes = sys.argv[sys.argv.index("--profile") + 1] + "/arguments"
with open(notes, "a") as file:
    file.write("\n".join(sys.argv[1:]) + "\n")
told = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
told.sendto(b"READY=1\nSTATUS=Waiting for the keychain", os.environ["NOTIFY_SOCKET"])
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
signal.pause()
)");

using Outcome = Result<LoginStartState>;

Outcome await(const std::function<void(service::LoginStart::Done)> &work)
{
    const auto told = std::make_shared<std::optional<Outcome>>();
    work([told](const Outcome &outcome) { told->emplace(outcome); });
    static_cast<void>(QTest::qWaitFor([told] { return told->has_value(); }, 120'000));
    return told->value_or(failure("test.unanswered", {}));
}

Outcome look(service::LoginStart &start)
{
    return await([&](const service::LoginStart::Done &done) {
        start.look([done](const LoginStartState &state) { done(state); });
    });
}

Outcome install(service::LoginStart &start, Way way, bool evenEdited = false)
{
    return await(
        [&](const service::LoginStart::Done &done) { start.install(way, evenEdited, done); });
}

Outcome remove(service::LoginStart &start, bool evenEdited = false)
{
    return await([&](const service::LoginStart::Done &done) { start.remove(evenEdited, done); });
}

QByteArray codeOf(const Outcome &outcome)
{
    return outcome ? QByteArray() : outcome.error().code;
}

void append(const QString &path, const QByteArray &line)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(line);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// One that is the test's alone: nobody's session may be touched.
bool hasOwnManager()
{
    return qEnvironmentVariableIsSet("LATCHKEY_OWN_MANAGER");
}

// Why what takes systemd is not tried; empty if it is.
QByteArray skipped()
{
    const QByteArray why = qgetenv("LATCHKEY_NO_MANAGER");
    return hasOwnManager() ? QByteArray() : why.isEmpty() ? "not in tests/with-user-manager" : why;
}

} // namespace

class tst_LoginStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Names that every quoting has to stand; a service does not see the others' temporary files.
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>(
            (hasOwnManager() ? QDir::homePath() : QDir::tempPath()) +
            QStringLiteral("/it's 50%h $x"));
        const QString program = m_home->filePath(QStringLiteral("latchkey ctl"));
        m_profile = m_home->filePath(QStringLiteral("pro\"file"));
        QVERIFY(QDir().mkpath(m_profile));
        if (!hasOwnManager()) {
            qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
            qunsetenv("XDG_RUNTIME_DIR");
        }
        append(program, standIn);
        QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_login =
            std::make_unique<service::LoginStart>(service::ProxyStart{program, m_profile, 24711});
    }

    void cleanup()
    {
        remove(*m_login, true);
        // what is nobody's to remove stays, and the next test may not find it
        QFile::remove(service::serviceFile());
        QFile::remove(service::autostartFile());
        m_login.reset();
    }

    void nothingIsOnAtFirst()
    {
        const auto state = look(*m_login);
        QVERIFY(state && !state->isOn());
        QCOMPARE(state->way() == Way::Service, state->hasManager);
    }

    void aServiceBeginsAndEnds()
    {
        if (const QByteArray why = skipped(); !why.isEmpty()) {
            QSKIP(why.constData());
        }
        const auto on = install(*m_login, Way::Service);
        QCOMPARE(codeOf(on), QByteArray());
        QVERIFY(on->isOn());
        QCOMPARE(on->way(), Way::Service);
        QCOMPARE(on->service, FileState::AsWritten);
        QVERIFY(on->systemd.isRunning());
        QCOMPARE(on->systemd.says, QStringLiteral("Waiting for the keychain"));
        const QByteArray arguments =
            "proxy\n--profile\n" + m_profile.toUtf8() + "\n--port\n24711\n";
        QCOMPARE(contentOf(m_profile + QStringLiteral("/arguments")), arguments);

        QVERIFY(install(*m_login, Way::Service)); // once more: it runs on
        QCOMPARE(contentOf(m_profile + QStringLiteral("/arguments")), arguments);

        const auto off = remove(*m_login);
        QVERIFY(off && !off->isOn() && !off->systemd.isRunning());
        QCOMPARE(off->service, FileState::Absent);
        QVERIFY(remove(*m_login));
    }

    void oneWayAtATime()
    {
        if (const QByteArray why = skipped(); !why.isEmpty()) {
            QSKIP(why.constData());
        }
        QVERIFY(install(*m_login, Way::Service));
        const auto byDesktop = install(*m_login, Way::Autostart);
        QCOMPARE(codeOf(byDesktop), QByteArray());
        QCOMPARE(byDesktop->service, FileState::Absent);
        QVERIFY(!byDesktop->systemd.isRunning());
        QCOMPARE(byDesktop->way(), Way::Autostart);
        const auto bySystemd = install(*m_login, Way::Service);
        QVERIFY(bySystemd);
        QCOMPARE(bySystemd->autostart, FileState::Absent);
    }

    void anEditedServiceIsLeftAlone()
    {
        if (const QByteArray why = skipped(); !why.isEmpty()) {
            QSKIP(why.constData());
        }
        QVERIFY(install(*m_login, Way::Service));
        append(service::serviceFile(), "# mine\n");
        const QByteArray before = contentOf(service::serviceFile());
        QCOMPARE(codeOf(install(*m_login, Way::Service)), QByteArray("service.edited"));
        QCOMPARE(codeOf(remove(*m_login)), QByteArray("service.edited"));
        QCOMPARE(contentOf(service::serviceFile()), before);
        const auto state = look(*m_login);
        QVERIFY(state && state->systemd.isRunning());
        QCOMPARE(state->service, FileState::Edited);
        QVERIFY(install(*m_login, Way::Service, true));
        QVERIFY(!contentOf(service::serviceFile()).contains("mine"));
    }

    void whatWouldGoWrongLaterIsSeenBeforeAnythingIsDone()
    {
        QVERIFY(install(*m_login, Way::Autostart));
        append(service::autostartFile(), "Hidden=true\n");
        const QByteArray edited = contentOf(service::autostartFile());
        const auto isRefused = [&](const Outcome &outcome) {
            return codeOf(outcome) == "service.edited" &&
                   contentOf(service::autostartFile()) == edited;
        };
        QVERIFY(isRefused(install(*m_login, Way::Service)));
        QVERIFY(!QFile::exists(service::serviceFile()));

        const QByteArray unit = "# somebody's\n";
        QVERIFY(QDir().mkpath(QFileInfo(service::serviceFile()).path()));
        QVERIFY(QFile::remove(service::autostartFile()));
        append(service::serviceFile(), unit);
        QCOMPARE(codeOf(install(*m_login, Way::Autostart)), QByteArray("service.edited"));
        QVERIFY(!QFile::exists(service::autostartFile()));
        QCOMPARE(contentOf(service::serviceFile()), unit);
    }

    void anUneditedServiceStaysWhereTheOtherFileWasEdited()
    {
        if (const QByteArray why = skipped(); !why.isEmpty()) {
            QSKIP(why.constData());
        }
        QVERIFY(install(*m_login, Way::Service));
        QVERIFY(QDir().mkpath(QFileInfo(service::autostartFile()).path()));
        append(service::autostartFile(), "# mine\n");
        QCOMPARE(codeOf(remove(*m_login)), QByteArray("service.edited"));
        QCOMPARE(codeOf(install(*m_login, Way::Autostart)), QByteArray("service.edited"));
        const auto state = look(*m_login);
        QVERIFY(state && state->systemd.isRunning());
        QCOMPARE(state->service, FileState::AsWritten);
    }

    void aServiceThatEndsAtOnceIsSaid()
    {
        if (const QByteArray why = skipped(); !why.isEmpty()) {
            QSKIP(why.constData());
        }
        QFile::remove(m_home->filePath(QStringLiteral("latchkey ctl")));
        const auto on = install(*m_login, Way::Service);
        QCOMPARE(codeOf(on), QByteArray("service.does-not-start"));
    }

    void withoutSystemdItIsSaid()
    {
        const bool hadRuntime = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR");
        const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
        qunsetenv("XDG_RUNTIME_DIR");
        QCOMPARE(codeOf(install(*m_login, Way::Service)), QByteArray("service.no-manager"));
        QVERIFY(!QFile::exists(service::serviceFile()));
        const auto on = install(*m_login, Way::Autostart);
        QVERIFY(on && on->isOn());
        QCOMPARE(on->autostart, FileState::AsWritten);
        append(service::autostartFile(), "Hidden=true\n");
        QCOMPARE(codeOf(remove(*m_login)), QByteArray("service.edited"));
        QVERIFY(remove(*m_login, true));
        QVERIFY(!QFile::exists(service::autostartFile()));
        if (hadRuntime) {
            qputenv("XDG_RUNTIME_DIR", runtime);
        }
    }

    // Gio is what GNOME and Xfce start such entries with.
    void theDesktopStartsWhatWasMeant()
    {
        const QString python = QStringLiteral("/usr/bin/python3");
        QVERIFY(install(*m_login, Way::Autostart));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("NOTIFY_SOCKET")); // it ends there, with its note written
        process.setProcessEnvironment(environment);
        process.start(python, {QStringLiteral("-c"),
                               QStringLiteral("import sys; from gi.repository import Gio; "
                                              "Gio.DesktopAppInfo.new_from_filename(sys.argv[1])"
                                              ".launch([], None)"),
                               service::autostartFile()});
        QVERIFY(process.waitForFinished());
        if (process.readAllStandardError().contains("No module named")) {
            QSKIP("python3-gi is not installed");
        }
        const QString notes = m_profile + QStringLiteral("/arguments");
        QTRY_COMPARE_WITH_TIMEOUT(contentOf(notes),
                                  "proxy\n--profile\n" + m_profile.toUtf8() + "\n--port\n24711\n",
                                  20'000);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_profile;
    std::unique_ptr<service::LoginStart> m_login;
};

LATCHKEY_TEST(tst_LoginStart)
#include "tst_LoginStart.moc"
