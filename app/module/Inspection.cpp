// SPDX-License-Identifier: Apache-2.0
#include "module/Checks.h"
#include "module/Text.h"

namespace latchkey::module {

using Kind = storecode::SourceTree::Kind;

Inspection::Inspection(storecode::SourceVisit &visit, QString folder, QList<Finding> &findings)
    : m_visit(visit)
    , m_folder(std::move(folder))
    , m_findings(findings)
{}

QString Inspection::shown(const QString &file) const
{
    return m_visit.tree().shown(storecode::joinedPath(m_folder, file));
}

std::optional<QByteArray> Inspection::read(const QString &file) const
{
    const auto found = m_visit.read(storecode::joinedPath(m_folder, file));
    return found ? std::optional(found->octets) : std::nullopt;
}

bool Inspection::has(const QString &file) const
{
    const qsizetype slash = file.lastIndexOf(QLatin1Char('/'));
    const auto listing =
        m_visit.list(storecode::joinedPath(m_folder, file.left(std::max<qsizetype>(slash, 0))));
    return listing && listing->has(file.mid(slash + 1));
}

QStringList Inspection::phpFiles(const QString &below) const
{
    constexpr qsizetype most = 500;
    QStringList found;
    QStringList open{below};
    while (!open.isEmpty() && found.size() < most && !m_visit.isOver()) {
        const QString folder = open.takeFirst();
        const QString path = storecode::joinedPath(m_folder, folder);
        const auto listing = m_visit.enter(path) ? m_visit.list(path) : std::nullopt;
        for (const auto &each :
             listing ? listing->entries : QList<storecode::SourceTree::Entry>()) {
            const QString inside = storecode::joinedPath(folder, each.name);
            if (each.kind == Kind::File && each.name.endsWith(QLatin1String(".php"))) {
                found.append(inside);
            } else if (each.kind == Kind::Folder && open.size() < most &&
                       each.name != QLatin1String("vendor") &&
                       !storecode::isPassedOver(each.name, 3)) {
                open.append(inside);
            }
        }
    }
    return found;
}

std::optional<documents::XmlElement> Inspection::xml(const QString &file) const
{
    const auto octets = read(file);
    if (!octets) {
        return {};
    }
    auto root = documents::readXml(*octets);
    if (root) {
        return std::move(*root);
    }
    const Problem &problem = root.error().problem;
    const bool isBroken = problem.code == "acl.bad-xml" || problem.code == "acl.namespace";
    QString sentence = problem.sentence;
    if (problem.code == "acl.bad-xml") {
        sentence = Text::tr("The file is not well-formed XML (%1). setup:upgrade fails in every "
                            "mode.")
                       .arg(problem.detail);
    }
    tell(isBroken ? "module.bad-xml" : "module.not-read",
         isBroken ? Severity::Fails : Severity::Note, file, root.error().line, sentence);
    return {};
}

void Inspection::tell(const char *code, Severity severity, const QString &file, int line,
                      const QString &sentence) const
{
    constexpr qsizetype most = 1000;
    if (m_findings.size() < most) {
        m_findings.append({code, severity, shown(file), line, sentence});
    }
}

QString schemaSentence(const QString &what, const QString &otherwise)
{
    return what + QLatin1Char(' ') +
           Text::tr("A store in developer mode refuses the file, and setup:upgrade fails; in "
                    "default and production mode %1")
               .arg(otherwise);
}

} // namespace latchkey::module
