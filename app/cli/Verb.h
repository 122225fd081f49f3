// SPDX-License-Identifier: Apache-2.0
// One verb of latchkeyctl: how it is called, and what it does.
#pragma once

#include "console/Console.h"
#include "profile/Profile.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QStringList>

#include <functional>
#include <memory>

namespace latchkey::cli {

// What a verb is given.
struct Call
{
    const console::Console &console;
    QString profileFolder;
    QStringList arguments; // those behind the verb's own words
    const QCommandLineParser &options;

    // The profile, created if it is not there. Problems: those of profile::Profile::open().
    Result<std::unique_ptr<profile::Profile>> openProfile() const;
    // Says the problem and ends with it.
    console::Exit fail(const Problem &problem) const;
    // Says what the options or arguments should have been, and ends with that.
    console::Exit misuse(const QString &sentence) const;
};

inline constexpr int oneOrMore = -1;
inline constexpr int anyNumber = -2;

// A verb that is done when `run` returns, or later in the event loop: then it returns nothing and
// ends with QCoreApplication::exit().
struct Verb
{
    QStringList words;   // {"integration", "add"}
    QByteArray synopsis; // "--name NAME --store URL [--email ADDRESS]"
    const char *purpose; // one line, translatable (context Cli)
    QByteArray example;  // what may stand behind the words, as in a shell: "k3x5m2pa --restart"
    int arguments;       // how many it takes, or one of the two above
    QList<QCommandLineOption> options;
    QStringList required; // names of options that have to be there
    std::function<std::optional<console::Exit>(const Call &)> run;
};

// An option; `meaning` is translatable (context Cli). With the name of a `value` it takes one.
QCommandLineOption option(const char *name, const char *meaning, const char *value = nullptr,
                          const QString &byDefault = {});

// A person's consent to http, which no file can give.
QCommandLineOption allowHttpOption();

// Every verb, in the order of the help.
const QList<Verb> &verbs();

// The one whose words these begin with, the longest of several ("proxy", "proxy on"), or nullptr.
const Verb *verbOf(const QStringList &words);

QList<Verb> helpVerbs();
QList<Verb> loginVerbs();
QList<Verb> integrationVerbs();
QList<Verb> transferVerbs();
QList<Verb> moveVerbs();
QList<Verb> settingVerbs();
QList<Verb> activationVerbs();
QList<Verb> callVerbs();
QList<Verb> logVerbs();
QList<Verb> routeVerbs();
QList<Verb> testVerbs();
QList<Verb> clientVerbs();
QList<Verb> proxyDoorVerbs();
QList<Verb> usageVerbs();
QList<Verb> bearerVerbs();
QList<Verb> signVerbs();
QList<Verb> explainVerbs();
QList<Verb> doctorVerbs();
QList<Verb> practiceVerbs();
QList<Verb> secretVerbs();
QList<Verb> tlsVerbs();
QList<Verb> aclVerbs();
QList<Verb> aclDiffVerbs();
QList<Verb> aclCheckVerbs();
QList<Verb> checkVerbs();
QList<Verb> resourceVerbs();
QList<Verb> credentialsVerbs();
QList<Verb> snippetVerbs();
QList<Verb> watchVerbs();
QList<Verb> storeVerbs();
QList<Verb> moduleVerbs();
QList<Verb> moduleCheckVerbs();
QList<Verb> installVerbs();
QList<Verb> reachVerbs();
QList<Verb> proxyVerbs();
QList<Verb> bundleVerbs();

} // namespace latchkey::cli
