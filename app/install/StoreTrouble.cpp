// SPDX-License-Identifier: Apache-2.0
#include "install/StoreTrouble.h"

#include "base/ForeignText.h"
#include "install/BinMagento.h"
#include "install/Text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace latchkey::install {

namespace {

constexpr int toldLines = 12;
constexpr qsizetype searched = 256LL * 1024; // from the end: a failure stands there

// What PHP, Commerce and its libraries write, and what it means. %1, %2, … in the sentence are what
// the pattern captured. The first row that is found counts: a cause stands before what follows from
// it.
struct Cause
{
    const char *code;
    const char *pattern; // bounded repetitions only
    const char *sentence;
};

constexpr Cause causes[] = {
    {"install.disk-full", "No space left on device|Disk quota exceeded",
     QT_TRANSLATE_NOOP("Install", "The disk of the store's server is full. Make room there, then "
                                  "install again.")},
    {"install.read-only", "Read-only file system",
     QT_TRANSLATE_NOOP("Install", "The store's files are read-only. Put the module into the "
                                  "project's repository and deploy it from there.")},
    {"install.memory", "Allowed memory size of (\\d{1,20}) bytes exhausted",
     QT_TRANSLATE_NOOP("Install", "PHP's memory limit there (%1 bytes) is too low. Raise "
                                  "memory_limit of PHP on the command line, then install again.")},
    {"install.php-syntax",
     "There is an error in (.{1,400}?) at line: (\\d{1,9})\\s{1,4}(?:PHP )?syntax error",
     QT_TRANSLATE_NOOP("Install", "PHP cannot read %1: there is a mistake in line %2. Correct the "
                                  "file, then install again.")},
    {"install.php-syntax", "Parse error: .{1,400}? in (.{1,400}?) on line (\\d{1,9})",
     QT_TRANSLATE_NOOP("Install", "PHP cannot read %1: there is a mistake in line %2. Correct the "
                                  "file, then install again.")},
    {"install.xml-invalid", "Invalid Document: (.{1,400}?)\\r?\\n[^\\n]{0,800}?line:? (\\d{1,9})",
     QT_TRANSLATE_NOOP("Install", "The store cannot read %1: there is a mistake near line %2. "
                                  "Correct the file, then install again.")},
    {"install.xml-invalid", "The XML in file \"(.{1,400}?)\" is invalid:",
     QT_TRANSLATE_NOOP("Install", "The store refuses %1: it does not follow the store's rules for "
                                  "such files. Correct the file, then install again.")},
    {"install.xml-invalid", "Invalid Document: ([^\\r\\n]{1,400})",
     QT_TRANSLATE_NOOP("Install", "The store cannot read %1. Correct the file, then install "
                                  "again.")},
    {"install.xml-invalid", "Element '([^']{1,200})'[:,] (?s:.{0,600}?)(?:Line|line):? (\\d{1,9})",
     QT_TRANSLATE_NOOP("Install", "The store refuses the element %1 in line %2 of an XML file. "
                                  "Correct the file, then install again.")},
    {"install.integration-not-defined",
     "Undefined (?:array key|index:?) \"?([^\\r\\n\"]{1,255}?)\"? in "
     "[^\\r\\n]{1,400}?ConfigBasedIntegrationManager\\.php",
     QT_TRANSLATE_NOOP("Install", "The module's setup class asks for the integration \"%1\", which "
                                  "its etc/integration/config.xml does not define. Both must use "
                                  "the same name.")},
    {"install.module-unknown", "Unknown module\\(s\\): '([^'\\r\\n]{1,400})'",
     QT_TRANSLATE_NOOP("Install", "The store does not find the module %1. Check that its files are "
                                  "in app/code and that registration.php names it.")},
    {"install.module-needed", "Cannot (?:enable|disable) ([A-Za-z0-9_]{1,200})",
     QT_TRANSLATE_NOOP("Install", "The store cannot switch %1, because other modules depend on it "
                                  "or it on them. What it says names them.")},
    {"install.php-unfit",
     "Composer dependencies require (?:the following PHP extensions|a PHP version|a 64-bit)"
     "[^\\r\\n]{0,40}",
     QT_TRANSLATE_NOOP("Install",
                       "The PHP that was used does not fit the store: it is another "
                       "version, or an extension is missing. Name the store's own PHP.")},
    {"install.php-unfit", "PHP extension ([A-Za-z0-9_-]{1,40}) (?:is missing|.{0,20}not loaded)",
     QT_TRANSLATE_NOOP("Install", "The PHP that was used lacks the extension %1. Name the store's "
                                  "own PHP, or have the extension installed.")},
    {"install.php-unfit",
     "(?:undefined function |Class \"|Class ')\\\\?((?:bc[a-z]{2,8}|mb_[a-z]{1,30}|"
     "DOMDocument|IntlDateFormatter|XSLTProcessor|SoapClient|PDO|NumberFormatter|"
     "ZipArchive|sodium_[a-z_]{1,40}|simplexml_[a-z_]{1,20}|curl_[a-z]{1,20}|"
     "ctype_[a-z]{1,10}|gd_info|imagecreate[a-z]{0,20}))",
     QT_TRANSLATE_NOOP("Install", "The PHP that was used lacks an extension: it does not know %1. "
                                  "Name the store's own PHP, or have the extension installed.")},
    {"install.php-unfit", "could not find driver",
     QT_TRANSLATE_NOOP("Install",
                       "The PHP that was used lacks pdo_mysql. Name the store's own PHP, "
                       "or have the extension installed.")},
    {"install.database-busy",
     "SQLSTATE\\[(?:40001|HY000)\\][^\\r\\n]{0,40}(?:1205|1213)|Lock wait timeout exceeded|"
     "Deadlock found",
     QT_TRANSLATE_NOOP("Install", "Another process kept the database locked. Wait until the store "
                                  "is quiet, or turn maintenance mode on, then install again.")},
    {"install.database-gone",
     "SQLSTATE\\[[A-Z0-9]{5}\\] ?[^\\r\\n]{0,20}\\[?(?:2002|2003|2005|2006|2013|1040|1045|1049)\\b|"
     "server has gone away|Connection refused in [^\\r\\n]{1,400}?Pdo",
     QT_TRANSLATE_NOOP("Install", "The store does not reach its database. Ask whoever runs the "
                                  "store whether it is up, then install again.")},
    {"install.search-engine",
     "No alive nodes found|Could not validate a connection to (?:[A-Za-z ]{1,40})|"
     "NoNodesAvailableException",
     QT_TRANSLATE_NOOP("Install", "The store does not reach its search engine, and without it "
                                  "setup:upgrade refuses to run. Ask whoever runs the store "
                                  "whether it is up, then install again.")},
    {"install.area-code", "Area code (?:is )?not set",
     QT_TRANSLATE_NOOP("Install", "A class of some module needs an area that this command does not "
                                  "have. What the store says names it; its author has to "
                                  "correct it.")},
    {"install.not-installed",
     "no commands defined in the \"(?:setup|module|cache|maintenance)\" namespace|"
     "application is not installed|Could not open input file: [^\\r\\n]{0,200}bin/magento",
     QT_TRANSLATE_NOOP("Install", "There is no installed store in that folder. Check that it is "
                                  "the store's root folder.")},
    {"install.permission",
     "(?:failed to open stream|Failed to open stream|mkdir\\(\\)|file_put_contents|fopen|unlink|"
     "rename|rmdir|copy|cannot create|Cannot create|cannot remove)[^\\r\\n]{0,500}Permission "
     "denied|is not writable|is not writeable|can't be (?:created|deleted)|"
     "Permission denied",
     QT_TRANSLATE_NOOP("Install", "A file or folder of the store cannot be written there. Run it "
                                  "as the account that owns the store's files, and see to the "
                                  "owners of var, generated and pub/static.")},
    {"install.pending", "Please upgrade your database",
     QT_TRANSLATE_NOOP("Install", "The store waits for setup:upgrade: its database is older than "
                                  "its modules.")},
    {"install.code-broken",
     "Class \"?'?([A-Za-z0-9_\\\\]{1,300})\"?'? (?:does not exist|not found)",
     QT_TRANSLATE_NOOP("Install", "The store's code asks for the class %1, which is not there. The "
                                  "module that uses it is incomplete or older than the store.")},
    {"install.code-broken",
     "(?:Fatal error|Uncaught [A-Za-z\\\\]{1,80}): [^\\r\\n]{0,400}? in ([^\\r\\n]{1,400}?)"
     "(?: on line |:)(\\d{1,9})",
     QT_TRANSLATE_NOOP("Install", "PHP stopped in line %2 of %1. What it says is shown below.")},
};

QString sentenceOf(const Cause &cause, const QRegularExpressionMatch &match)
{
    const QString first = withoutControls(match.captured(1));
    const QString sentence = Text::tr(cause.sentence);
    // both at once: what was captured may look like a place of its own
    return match.lastCapturedIndex() > 1 ? sentence.arg(first, withoutControls(match.captured(2)))
           : match.lastCapturedIndex() == 1 ? sentence.arg(first)
                                            : sentence;
}

QString searchedText(const StepOutcome &outcome)
{
    const auto end = [](const QByteArray &octets) {
        return QString::fromUtf8(octets.last(std::min(octets.size(), searched)));
    };
    return end(outcome.errorOutput) + QLatin1Char('\n') + end(outcome.output);
}

std::optional<Problem> causeOf(const QString &text, const QString &detail)
{
    for (const Cause &cause : causes) {
        const QRegularExpression pattern(QLatin1String(cause.pattern));
        const auto match = pattern.match(text);
        if (match.hasMatch()) {
            return Problem{cause.code, sentenceOf(cause, match), detail};
        }
    }
    return {};
}

Problem byExitCode(const QString &step, int exitCode, const QString &detail)
{
    // As a shell tells signals: 128 + 9 or 15
    if (exitCode == 137 || exitCode == 143) {
        return {"install.killed",
                Text::tr("%1: the server ended the program, most likely because memory ran out "
                         "there.")
                    .arg(step),
                detail};
    }
    if (exitCode == 126 || exitCode == 127) {
        return {"install.no-program",
                Text::tr("%1: PHP could not be started there. Name the store's own PHP by its "
                         "absolute path.")
                    .arg(step),
                detail};
    }
    return {"install.step-failed",
            Text::tr("%1 failed with exit code %2. What the store says is shown below.")
                .arg(step)
                .arg(exitCode),
            detail};
}

} // namespace

std::optional<Problem> explain(const QString &step, const StepOutcome &outcome)
{
    const QString detail =
        (lastLines(outcome.errorOutput, toldLines) + lastLines(outcome.output, toldLines))
            .join(QLatin1Char('\n'));
    switch (outcome.ending) {
    case StepEnding::Cancelled:
        return Problem{"install.cancelled", Text::tr("%1 was stopped.").arg(step), detail};
    case StepEnding::DeadlinePassed:
        return Problem{"install.deadline", Text::tr("%1 took too long and was ended.").arg(step),
                       detail};
    case StepEnding::TooMuchOutput:
        return Problem{"install.too-much-output",
                       Text::tr("%1 printed without end and was ended.").arg(step), detail};
    case StepEnding::Lost:
        return Problem{"install.lost",
                       Text::tr("The connection to the server was lost during: %1.").arg(step),
                       detail};
    case StepEnding::Exited:
        break;
    }
    if (outcome.exitCode == 0) {
        return {};
    }
    if (auto cause = causeOf(searchedText(outcome), detail)) {
        return cause;
    }
    return byExitCode(step, outcome.exitCode, detail);
}

} // namespace latchkey::install
