// SPDX-License-Identifier: Apache-2.0
// Where Latchkey keeps things: the profile on its disk, secrets in the keychain.
#include "checks/ComputerChecks.h"

#include "checks/Text.h"
#include "secrets/KeychainName.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QTimer>

#include <chrono>

namespace latchkey::checks {

namespace {

using namespace std::chrono_literals;

constexpr qint64 lowDisk = 100LL << 20;
constexpr qint64 fullDisk = 4LL << 20;
constexpr qsizetype probeOctets = 65'536;
// Longer than any answer of a SecretStore takes, so that its own sentence is said.
constexpr auto keychainPatience = 100s;

// The nearest folder on the way up that is there.
QString existing(QString folder)
{
    while (!QFileInfo::exists(folder) && folder.contains(QLatin1Char('/'))) {
        folder.truncate(folder.lastIndexOf(QLatin1Char('/')));
    }
    return folder.isEmpty() ? QStringLiteral("/") : folder;
}

// Empty if a file can be written there, and read back.
QString whyUnwritable(const QString &folder)
{
    QTemporaryFile file(folder + QStringLiteral("/selftest-XXXXXX"));
    const QByteArray octets(probeOctets, 'x');
    if (!file.open() || file.write(octets) != octets.size() || !file.flush() || !file.seek(0) ||
        file.readAll() != octets) {
        return file.errorString();
    }
    return {};
}

CheckResult judgeDisk(const TestedComputer &computer)
{
    const QString folder = existing(computer.folder);
    const QStorageInfo disk(folder);
    const qint64 free = disk.bytesAvailable();
    const QString size = QLocale().formattedDataSize(free);
    const QList<Evidence> evidence{
        {Text::tr("Profile: %1").arg(QDir::toNativeSeparators(computer.folder))},
        {Text::tr("Free on its disk: %1 (%2)")
             .arg(size, QString::fromUtf8(disk.fileSystemType()))}};
    if (computer.profileProblem) {
        return found(State::Failed, *computer.profileProblem, evidence);
    }
    const QString why = whyUnwritable(folder);
    if (!why.isEmpty()) {
        CheckResult result = found(
            State::Failed,
            {free < fullDisk ? "check.disk-full" : "check.profile-unwritable",
             free < fullDisk ? Text::tr("The disk of the profile is full: %1 are left.").arg(size)
                             : Text::tr("Latchkey cannot write to the folder of its profile."),
             why},
            evidence);
        result.advice = Text::tr("Free some space, or give this account the right to write there.");
        return result;
    }
    if (free < lowDisk) {
        CheckResult result =
            found(State::Warning,
                  {"check.disk-low",
                   Text::tr("The disk of the profile is nearly full: %1 are left.").arg(size),
                   {}},
                  evidence);
        result.advice = Text::tr("Free some space.");
        return result;
    }
    return ok(Text::tr("The profile can be written, and %1 are free.").arg(size), evidence);
}

QString adviceFor(const QByteArray &code)
{
    if (code == "secrets.locked") {
        return Text::tr(
            "Unlock it: sign in to the desktop with your password, or open the system's "
            "keychain program. Nothing was asked for here.");
    }
    if (code == "secrets.missing") {
        return Text::tr(
            "Install and start one: GNOME Keyring, KWallet or KeePassXC with its Secret "
            "Service. A server without a desktop keeps secrets in a file: latchkeyctl "
            "secrets file.");
    }
    if (code == "secrets.no-answer") {
        return Text::tr("Look whether the keychain asks something in a window behind this one.");
    }
    return {};
}

CheckResult judgeKeychain(const Result<void> &answer, const QString &keeper, bool isInFile)
{
    QList<Evidence> evidence;
    if (!keeper.isEmpty()) {
        evidence.append({Text::tr("Kept by: %1").arg(keeper)});
    }
    if (answer) {
        return ok(isInFile ? Text::tr("The file with the secrets works: written, read back and "
                                      "deleted.")
                           : Text::tr("The keychain works: written, read back and deleted."),
                  evidence);
    }
    CheckResult result = found(State::Failed, answer.error(), evidence);
    result.advice = adviceFor(result.code);
    return result;
}

// Locked is told before anything could open a prompt.
void tryKeychain(secrets::SecretStore &secrets, const secrets::SecretStore::Answer &answer)
{
    secrets.check([&secrets, answer](const Result<void> &usable) {
        usable ? secrets::checkRoundTrip(secrets, answer) : answer(usable);
    });
}

} // namespace

Check profileCheck(const TestedComputer &computer)
{
    return {"profile", {}, {}, [computer](const Task &task) {
                task.onPool([computer](const CancelFlag &) { return judgeDisk(computer); });
            }};
}

Check keychainCheck(secrets::SecretStore &secrets, const TestedComputer &computer)
{
    return {"keychain", {}, {}, [&secrets, computer](const Task &task) {
                if (computer.isInMemory) {
                    CheckResult result =
                        found(State::Warning,
                              {"check.secrets-in-memory",
                               Text::tr("No keychain is used: the tokens are gone when you quit."),
                               {}});
                    task.done(result);
                    return;
                }
                QTimer::singleShot(keychainPatience, task.context, [task] {
                    task.done(
                        found(State::Failed,
                              {"secrets.no-answer", Text::tr("The keychain gave no answer."), {}}));
                });
                const auto take = [task, computer, &secrets](const QString &keeper) {
                    tryKeychain(secrets, [task, computer, keeper](const Result<void> &answer) {
                        task.done(judgeKeychain(answer, keeper, computer.isInFile));
                    });
                };
                if (computer.isInFile) {
                    take(Text::tr("a sealed file in the profile"));
                } else {
                    secrets::askKeychainName(task.context, take);
                }
            }};
}

} // namespace latchkey::checks
