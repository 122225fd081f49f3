// SPDX-License-Identifier: Apache-2.0
#include "checks/AclWords.h"

#include "base/ForeignText.h"
#include "checks/Text.h"
#include "documents/FileProblem.h"

namespace latchkey::checks {

QString nameOf(const AclCulprit &culprit)
{
    if (culprit.module.isEmpty()) {
        return culprit.file;
    }
    const QString package = QStringLiteral("%1 %2").arg(culprit.package, culprit.version).trimmed();
    return package.isEmpty() ? culprit.module
                             : QStringLiteral("%1 (%2)").arg(culprit.module, package);
}

QString placeOf(const AclCulprit &culprit)
{
    return culprit.line > 0 ? QStringLiteral("%1:%2").arg(culprit.file).arg(culprit.line)
                            : culprit.file;
}

QByteArray harmName(AclHarm harm)
{
    return harm == AclHarm::StopsAdmin       ? "stops-admin"
           : harm == AclHarm::StopsDeveloper ? "stops-developer"
                                             : "hides-right";
}

QString harmWords(AclHarm harm)
{
    return harm == AclHarm::StopsAdmin       ? Text::tr("Admin does not open")
           : harm == AclHarm::StopsDeveloper ? Text::tr("fails in developer mode")
                                             : Text::tr("cannot be granted singly");
}

QString lineOf(const AclCulprit &culprit)
{
    return QStringLiteral("%1: %2").arg(
        placeOf(culprit), culprit.module.isEmpty() ? QStringLiteral("–") : nameOf(culprit));
}

QString verdictOf(const AclReport &report)
{
    if (report.isCancelled) {
        return Text::tr("The check was stopped: not everything was looked at.");
    }
    if (!isRead(report) && !hasGaps(report)) {
        return Text::tr("No acl.xml and no webapi.xml was found here.");
    }
    const bool stopsAdmin =
        !report.findings.isEmpty() && report.findings.first().harm == AclHarm::StopsAdmin;
    if (hasGaps(report) && !stopsAdmin) {
        return Text::tr("Not everything could be read, and those files were not judged. An XML "
                        "file that is not well-formed keeps Admin from opening by itself.");
    }
    if (report.findings.isEmpty()) {
        return Text::tr("Nothing is wrong: these rights do not keep Admin from opening.");
    }
    if (isGood(report)) {
        return Text::tr("Nothing is wrong: what is listed is Adobe's own, and in every such "
                        "store.");
    }
    switch (report.findings.first().harm) { // the worst
    case AclHarm::StopsAdmin:
        return Text::tr("Admin does not open with this code. The first in the list is to be "
                        "corrected first.");
    case AclHarm::StopsDeveloper:
        return Text::tr("Admin opens, but not in developer mode.");
    case AclHarm::HidesRight:
        break;
    }
    return Text::tr("Admin opens. Some rights cannot be granted singly.");
}

QString judgedWords(const AclReport &report)
{
    return Text::tr("%n resource(s) were judged together", nullptr, report.resources) +
           QStringLiteral(": ") + report.sources.join(QStringLiteral("; "));
}

QStringList linesOf(const AclFinding &finding)
{
    QStringList lines{
        QStringLiteral("%1: %2 [%3]")
            .arg(harmWords(finding.harm), finding.sentence, QString::fromLatin1(finding.code))};
    for (const AclCulprit &each : finding.by) {
        lines.append(QStringLiteral("    - ") + lineOf(each));
    }
    lines.append(QStringLiteral("    > ") + finding.advice);
    return lines;
}

QStringList remarksOf(const AclReport &report)
{
    QStringList lines;
    for (const documents::FileProblem &each : report.problems) {
        lines.append(documents::text(each));
    }
    return lines;
}

QString asText(const AclReport &report)
{
    QStringList lines{verdictOf(report)};
    for (const AclFinding &each : report.findings) {
        lines += linesOf(each);
    }
    lines += remarksOf(report);
    if (isRead(report)) {
        lines.append(judgedWords(report));
    }
    for (QString &line : lines) {
        line = withoutControls(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace latchkey::checks
