// SPDX-License-Identifier: Apache-2.0
#include "place/Trouble.h"

#include "base/ForeignText.h"
#include "place/Start.h"
#include "place/Text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace latchkey::place {

namespace {

constexpr qsizetype longestDetail = 2000;

enum class SshTrouble {
    HostKeyChanged,
    HostKeyUnknown,
    Refused,
    HostNotFound,
    ConnectionRefused,
    Unreachable,
    Configuration,
    ConnectionClosed,
};

struct Sign
{
    const char *words; // as OpenSSH prints them: it has no other language
    SshTrouble trouble;
};

// The first that is found counts: a changed host key is followed by the words for an unknown one,
// and nearly everything by "Connection closed".
constexpr std::array signs = {
    Sign{"REMOTE HOST IDENTIFICATION HAS CHANGED", SshTrouble::HostKeyChanged},
    Sign{"REVOKED HOST KEY", SshTrouble::HostKeyChanged},
    Sign{"Host key verification failed", SshTrouble::HostKeyUnknown},
    Sign{"key is known for", SshTrouble::HostKeyUnknown},
    Sign{"Permission denied", SshTrouble::Refused},
    Sign{"Too many authentication failures", SshTrouble::Refused},
    Sign{"No supported authentication methods", SshTrouble::Refused},
    Sign{"Could not resolve hostname", SshTrouble::HostNotFound},
    Sign{"Connection refused", SshTrouble::ConnectionRefused},
    Sign{"timed out", SshTrouble::Unreachable},
    Sign{"No route to host", SshTrouble::Unreachable},
    Sign{"Network is unreachable", SshTrouble::Unreachable},
    Sign{"bad configuration option", SshTrouble::Configuration},
    Sign{"Bad configuration option", SshTrouble::Configuration},
    Sign{"Bad owner or permissions", SshTrouble::Configuration},
    Sign{"Can't open user config file", SshTrouble::Configuration},
    Sign{"Connection closed", SshTrouble::ConnectionClosed},
    Sign{"Connection reset", SshTrouble::ConnectionClosed},
    Sign{"closed by remote host", SshTrouble::ConnectionClosed},
    Sign{"kex_exchange_identification", SshTrouble::ConnectionClosed},
    Sign{"banner exchange", SshTrouble::ConnectionClosed},
};

// Each line of what was said, made harmless.
QString harmless(const QByteArray &said)
{
    QStringList lines;
    for (const QByteArray &line : said.right(longestDetail).split('\n')) {
        const QString text = withoutControls(QString::fromUtf8(line.trimmed()));
        if (!text.isEmpty()) {
            lines.append(text);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

Problem problem(const char *code, const QString &sentence, const QByteArray &said)
{
    return {code, sentence, harmless(said)};
}

Problem sshProblem(SshTrouble trouble, const StorePlace &place, const QByteArray &said)
{
    const QString host = hostWords(place);
    const QString line = withoutControls(sshLine(place));
    switch (trouble) {
    case SshTrouble::HostKeyChanged:
        return problem(
            "place.host-key-changed",
            Text::tr("%1 shows another key than before. Either the server was set up anew, "
                     "or somebody stands between you and it. Ask whoever runs it; if the "
                     "new key is right, open a terminal, run “%2” and follow what it says.")
                .arg(host, line),
            said);
    case SshTrouble::HostKeyUnknown:
        return problem("place.host-key-unknown",
                       Text::tr("ssh does not know the key of %1 yet. Open a terminal, run “%2”, "
                                "compare the fingerprint it shows, and answer yes.")
                           .arg(host, line),
                       said);
    case SshTrouble::Refused:
        return problem(
            "place.ssh-refused",
            Text::tr("%1 accepts none of your ssh keys. Load the right one (ssh-add), or name "
                     "it in ~/.ssh/config; “%2” in a terminal has to work without a password.")
                .arg(host, line),
            said);
    case SshTrouble::HostNotFound:
        return problem(
            "place.host-not-found",
            Text::tr("There is no server called %1, as far as this computer can tell. Check the "
                     "name, and whether you are online.")
                .arg(host),
            said);
    case SshTrouble::ConnectionRefused:
        return problem(
            "place.connection-refused",
            Text::tr("%1 is there, but takes no ssh connection at this port. Check the port, and "
                     "whether ssh is running there.")
                .arg(host),
            said);
    case SshTrouble::Unreachable:
        return problem(
            "place.unreachable",
            Text::tr("%1 does not answer. Check whether you are online and whether it takes a VPN "
                     "to get there.")
                .arg(host),
            said);
    case SshTrouble::Configuration:
        return problem(
            "place.ssh-config",
            Text::tr("ssh does not accept its own configuration. Run “%1” in a terminal to see "
                     "what is wrong with it.")
                .arg(line),
            said);
    case SshTrouble::ConnectionClosed:
        return problem(
            "place.connection-closed",
            Text::tr("%1 closed the connection before anything ran. Run “%2” in a terminal to see "
                     "whether it lets you in.")
                .arg(host, line),
            said);
    }
    Q_UNREACHABLE();
}

std::optional<SshTrouble> signIn(const QByteArray &said)
{
    const auto sign = std::find_if(signs.begin(), signs.end(),
                                   [&said](const Sign &each) { return said.contains(each.words); });
    return sign == signs.end() ? std::nullopt : std::optional(sign->trouble);
}

// A server on the way (ProxyJump) says in the same words, but on the other stream, why the
// connection was closed; only then is that looked at, since a server's greeting comes there too.
std::optional<SshTrouble> sshTrouble(const Attempt &attempt)
{
    const auto said = signIn(attempt.log);
    if (said != SshTrouble::ConnectionClosed) {
        return said;
    }
    const auto before = signIn(attempt.errors);
    return before ? before : said;
}

// What stopped at the container's door, or at sudo's.
Problem doorProblem(const StorePlace &place, const Attempt &attempt)
{
    const QByteArray said = attempt.greeting + '\n' + attempt.errors;
    if (attempt.door == "sudo") {
        const bool wantsPassword = attempt.errors.contains("password is required") ||
                                   attempt.errors.contains("terminal is required");
        return wantsPassword
                   ? problem(
                         "place.sudo-password",
                         Text::tr(
                             "sudo on %1 wants a password before it runs something as %2. Let it "
                             "be "
                             "allowed there without one, log in as %2, or put a prefix before the "
                             "commands.")
                             .arg(hostWords(place), place.owner),
                         said)
                   : problem("place.sudo-refused",
                             Text::tr("sudo on %1 runs nothing as %2: %3")
                                 .arg(hostWords(place), place.owner,
                                      harmless(attempt.errors).section(QLatin1Char('\n'), 0, 0)),
                             said);
    }
    const QString sentence = lastLine(said);
    return problem(
        "place.prefix-failed",
        sentence.isEmpty()
            ? Text::tr("“%1” did not let anything run on %2. It has to hand on what it is given.")
                  .arg(prefixText(place.prefix), hostWords(place))
            : Text::tr("“%1” did not let anything run on %2: %3")
                  .arg(prefixText(place.prefix), hostWords(place), sentence),
        said);
}

Problem missingProblem(const StorePlace &place, const PlaceCommand &command, const Attempt &attempt)
{
    const QString host = hostWords(place);
    if (attempt.missing == "prefix") {
        return problem("place.no-prefix-program",
                       Text::tr("There is no program “%1” on %2.")
                           .arg(withoutControls(place.prefix.value(0)), host),
                       attempt.errors);
    }
    if (attempt.missing == "sudo") {
        return problem(
            "place.no-sudo",
            Text::tr("There is no sudo on %1. Log in as %2, or put a prefix before the commands.")
                .arg(host, place.owner),
            attempt.errors);
    }
    if (attempt.missing == "folder") {
        return problem(
            "place.no-folder",
            Text::tr("The folder %1 is not there on %2, or your account there may not open it.")
                .arg(withoutControls(place.folder), host),
            attempt.errors);
    }
    return problem("place.no-program",
                   Text::tr("There is no program “%1” on %2.")
                       .arg(withoutControls(command.arguments.value(0)), host),
                   attempt.errors);
}

} // namespace

QString lastLine(const QByteArray &said)
{
    return harmless(said).section(QLatin1Char('\n'), -1);
}

Problem whyNothingRan(const StorePlace &place, const PlaceCommand &command, const Attempt &attempt)
{
    if (!attempt.missing.isEmpty()) {
        return missingProblem(place, command, attempt);
    }
    if (!attempt.door.isEmpty()) {
        return doorProblem(place, attempt);
    }
    if (const auto trouble = sshTrouble(attempt); trouble && !place.isLocal()) {
        return sshProblem(*trouble, place, attempt.log + '\n' + attempt.errors);
    }
    if (!place.isLocal() && !attempt.log.trimmed().isEmpty()) {
        return problem(
            "place.ssh-failed",
            Text::tr("ssh could not get to %1: %2").arg(hostWords(place), lastLine(attempt.log)),
            attempt.log + '\n' + attempt.errors);
    }
    return problem("place.no-shell",
                   Text::tr("Your account on %1 runs no commands. It has to have a shell there.")
                       .arg(hostWords(place)),
                   attempt.greeting + '\n' + attempt.errors);
}

Problem noProgramHere(const StorePlace &place)
{
    return place.isLocal()
               ? Problem{"place.no-shell",
                         Text::tr("This computer has no /bin/sh, so it cannot run a store. Name a "
                                  "place on "
                                  "a server."),
                         {}}
               : Problem{"place.no-ssh",
                         Text::tr("This computer has no ssh. Install OpenSSH's client (on Debian: "
                                  "openssh-client)."),
                         {}};
}

Problem noAnswer(const StorePlace &place, const Attempt &attempt)
{
    return problem(
        "place.no-answer",
        Text::tr("Nothing came from %1 within a minute. Perhaps a key wants to be confirmed; run "
                 "“%2” in a terminal.")
            .arg(hostWords(place),
                 place.isLocal() ? prefixText(place.prefix) : withoutControls(sshLine(place))),
        attempt.log + '\n' + attempt.errors);
}

Problem notFinished(const StorePlace &place, const PlaceResult &result)
{
    if (result.ending == PlaceEnding::DeadlinePassed) {
        return {
            "place.too-slow",
            Text::tr("%1 took too long, so it was ended there. Try again when it has less to do.")
                .arg(hostWords(place)),
            lastLine(result.errorOutput)};
    }
    return {"place.lost",
            Text::tr("The connection to %1 was cut. What ran there was ended; try again.")
                .arg(hostWords(place)),
            result.lostBecause};
}

} // namespace latchkey::place
