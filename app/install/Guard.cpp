// SPDX-License-Identifier: Apache-2.0
#include "install/Guard.h"

#include "base/ForeignText.h"
#include "base/Random.h"
#include "install/Aftermath.h"
#include "install/InstallScripts.h"
#include "install/Text.h"

namespace latchkey::install {

namespace {

constexpr qint64 longestInstallMs = 24LL * 3600 * 1000;
constexpr qsizetype tokenCharacters = 26;
constexpr qsizetype longestSaid = 4096;
constexpr int exitHeld = 75; // resources/install/guard.sh
constexpr int exitUnwritable = 74;

place::PlaceCommand commandOf(const QString &token, const QString &php)
{
    place::PlaceCommand command;
    command.arguments = guardCommand(token);
    command.deadlineMs = longestInstallMs;
    command.beyond = place::PlaceCommand::Beyond::Streams;
    command.whenCut = releaseCommand(token, php);
    return command;
}

QString leftSentence(const QByteArray &stepWord)
{
    const auto step = stepNamed(stepWord);
    return step ? Text::tr("An earlier install was cut off by a restart of the server at the step "
                           "\"%1\".")
                      .arg(titleOf(*step))
                : Text::tr("An earlier install was cut off by a restart of the server.");
}

} // namespace

Guard::Guard(const place::StorePlace &place, const QString &php, QObject *parent)
    : QObject(parent)
    , m_token(QString::fromLatin1(randomId(tokenCharacters)))
    , m_run(std::make_unique<place::PlaceRun>(place, commandOf(m_token, php)))
{
    connect(m_run.get(), &place::PlaceRun::output, this, &Guard::take);
    connect(m_run.get(), &place::PlaceRun::finished, this, &Guard::end);
    connect(m_run.get(), &place::PlaceRun::failed, this, &Guard::refused);
}

Guard::~Guard() = default;

void Guard::hold()
{
    m_run->start();
}

void Guard::release()
{
    m_isReleasing = true;
    m_run->cancel();
}

void Guard::take(const QByteArray &output)
{
    if (m_isHeld || m_said.size() > longestSaid) {
        return;
    }
    m_said += output;
    m_left.clear();
    for (const QByteArray &line : m_said.split('\n')) {
        if (line.startsWith("left ") || line == "left") {
            m_left = leftSentence(line.mid(5));
        }
        if (line == "maintenance") {
            m_left += QLatin1Char(' ') + Text::tr("Maintenance mode stayed on; it is taken off at "
                                                  "the end of this one.");
        }
        if (line == "ready" && !m_isHeld) {
            m_isHeld = true;
            Q_EMIT held(m_left);
            return;
        }
    }
}

void Guard::end(const place::PlaceResult &result)
{
    if (m_isReleasing) {
        Q_EMIT released();
        return;
    }
    if (m_isHeld) {
        Q_EMIT lost({"install.lost",
                     Text::tr("The connection to the server was lost. It ends the step and takes "
                              "maintenance mode off by itself within half a minute."),
                     result.lostBecause});
        return;
    }
    if (result.exitCode == exitHeld) {
        Q_EMIT refused(
            {"install.already-running",
             Text::tr("Something is being installed in this store already. Wait until it "
                      "is done."),
             {}});
        return;
    }
    const QString said = withoutControls(QString::fromUtf8(result.output + result.errorOutput));
    if (result.exitCode == exitUnwritable) {
        Q_EMIT refused(
            {"install.permission",
             Text::tr("The store's folder var cannot be written there. Run as the account "
                      "that owns the store's files."),
             said});
        return;
    }
    Q_EMIT refused({"install.not-held",
                    Text::tr("The server could not begin: nothing was changed."),
                    result.lostBecause.isEmpty() ? said : result.lostBecause});
}

} // namespace latchkey::install
