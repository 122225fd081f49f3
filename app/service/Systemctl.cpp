// SPDX-License-Identifier: Apache-2.0
#include "service/Systemctl.h"

#include "service/Text.h"
#include "system/ChildProgram.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>
#include <utility>

namespace latchkey::service {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.service", QtWarningMsg)

constexpr std::chrono::seconds limit{30};

QString systemctl()
{
    return system::programByPath(
        {"/usr/bin/systemctl", "/bin/systemctl", "/run/current-system/sw/bin/systemctl"});
}

Problem noAnswer()
{
    return {"service.no-answer",
            Text::tr("systemctl --user did not answer within %1 s. Sign in to this computer again, "
                     "then try once more.")
                .arg(limit.count()),
            {}};
}

Result<QByteArray> outcomeOf(QProcess &process)
{
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
        return process.readAllStandardOutput();
    }
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return failure("service.refused",
                   Text::tr("systemd did not do what it was asked: %1").arg(said.left(500)),
                   process.arguments().join(QLatin1Char(' ')));
}

// What it says is for us, whatever the person speaks; nobody can be asked.
QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("SYSTEMD_PAGER"), QString());
    environment.insert(QStringLiteral("SYSTEMD_COLORS"), QStringLiteral("0"));
    return environment;
}

} // namespace

Systemctl::~Systemctl() = default;

bool Systemctl::hasManager()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !systemctl().isEmpty() && !runtime.isEmpty() &&
           QFileInfo::exists(runtime + QStringLiteral("/systemd/private"));
}

Problem Systemctl::noManager()
{
    return {"service.no-manager",
            Text::tr("This session is not looked after by systemd, so nothing can be started with "
                     "it that way. On a desktop use --autostart; on a server see latchkeyctl proxy "
                     "unit."),
            {}};
}

void Systemctl::run(const QStringList &arguments, Answer answer)
{
    if (!hasManager()) {
        QMetaObject::invokeMethod(
            this, [answer = std::move(answer)] { answer(failure(noManager())); },
            Qt::QueuedConnection);
        return;
    }
    auto *process = new QProcess(this);
    const auto told = std::make_shared<Answer>(std::move(answer));
    const auto tell = [told, process](Result<QByteArray> result) {
        if (const Answer once = std::exchange(*told, nullptr)) {
            qCDebug(log).noquote() << process->arguments().join(QLatin1Char(' '))
                                   << (result ? QByteArray("done") : result.error().code);
            process->deleteLater();
            once(std::move(result)); // last: it may destroy us
        }
    };
    connect(process, &QProcess::finished, this, [process, tell] { tell(outcomeOf(*process)); });
    connect(process, &QProcess::errorOccurred, this, [tell](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            tell(failure(noManager()));
        }
    });
    QTimer::singleShot(limit, process, [process, tell] {
        process->kill();
        tell(failure(noAnswer()));
    });
    process->setProcessEnvironment(plainEnvironment());
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(systemctl(), QStringList{QStringLiteral("--user"), QStringLiteral("--no-pager"),
                                            QStringLiteral("--no-ask-password")} +
                                    arguments);
}

void Systemctl::runAll(QList<QStringList> commands, Answer answer)
{
    const QStringList first = commands.takeFirst();
    run(first, [this, commands = std::move(commands),
                answer = std::move(answer)](Result<QByteArray> done) mutable {
        if (!done || commands.isEmpty()) {
            return answer(std::move(done));
        }
        runAll(std::move(commands), std::move(answer));
    });
}

QHash<QByteArray, QByteArray> shownProperties(const QByteArray &output)
{
    QHash<QByteArray, QByteArray> properties;
    for (const QByteArray &line : output.split('\n')) {
        if (const qsizetype at = line.indexOf('='); at > 0) {
            properties.insert(line.first(at), line.mid(at + 1));
        }
    }
    return properties;
}

} // namespace latchkey::service
