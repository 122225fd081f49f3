// SPDX-License-Identifier: Apache-2.0
#include "checks/AclCheck.h"

#include "checks/AclRefs.h"
#include "checks/AclWords.h"
#include "checks/Text.h"
#include "storecode/AclReader.h"

#include <QSet>

#include <algorithm>

namespace latchkey::checks {

using storecode::AclBreach;
using storecode::AclPlace;
using storecode::SourceModule;
using storecode::SourceRules;

namespace {

// Of one kind; a broken file can name thousands.
constexpr qsizetype mostAlike = 200;
constexpr qsizetype mostNearest = 1;

bool isAdobes(const SourceModule &module)
{
    return module.name.startsWith(QLatin1String("Magento_")) &&
           (module.package.isEmpty() || module.package.startsWith(QLatin1String("magento/")));
}

QString below(const AclPlace &place)
{
    return place.parent.isEmpty() ? Text::tr("at the root")
                                  : Text::tr("below %1").arg(place.parent);
}

class AclJudge
{
public:
    explicit AclJudge(const SourceRules &rules)
        : m_rules(rules)
        , m_tree(storecode::treeOf(rules.acl))
        , m_all(storecode::treeOf(rules.acl, storecode::Disabled::Kept))
    {}

    QList<AclFinding> run()
    {
        QHash<int, qsizetype> alike;
        for (const AclBreach &breach : storecode::breaches(m_rules.acl, m_rules.extent)) {
            if (++alike[int(breach.kind)] <= mostAlike) {
                m_findings.append(findingOf(breach));
            }
        }
        for (const AclRef &ref : refsIn(m_rules)) {
            if (isMissing(ref.id) && ++alike[-1] <= mostAlike) {
                m_findings.append(findingOf(ref));
            }
        }
        std::stable_sort(
            m_findings.begin(), m_findings.end(), [](const AclFinding &a, const AclFinding &b) {
                return std::pair(isAdobesOwn(a), a.harm) < std::pair(isAdobesOwn(b), b.harm);
            });
        return std::move(m_findings);
    }

    int resources() const { return m_tree.size(); }

private:
    // The longest folder that holds it: modules may lie in others.
    AclCulprit culpritOf(const QString &file, int line) const
    {
        AclCulprit culprit{file, line, {}, {}, {}, false};
        const SourceModule *owner = nullptr;
        for (const SourceModule &each : m_rules.modules) {
            const bool holds = file.startsWith(each.folder + QLatin1Char('/'));
            if (holds && (owner == nullptr || each.folder.size() > owner->folder.size())) {
                owner = &each;
            }
        }
        if (owner != nullptr) {
            culprit.module = owner->name;
            culprit.package = owner->package;
            culprit.version = owner->version;
            culprit.isCommerces = isAdobes(*owner);
        } else {
            culprit.isCommerces = line == 0; // of the catalogue, which has no lines
        }
        return culprit;
    }

    // Those to blame first; of equals the one that came last.
    QList<AclCulprit> culpritsOf(const QList<AclPlace> &places) const
    {
        QList<AclCulprit> all;
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            all.append(culpritOf(place->file, place->line));
        }
        std::stable_sort(all.begin(), all.end(), [](const AclCulprit &a, const AclCulprit &b) {
            return !a.isCommerces && b.isCommerces;
        });
        return all;
    }

    bool isMissing(const QString &id) const
    {
        const bool isKnown = m_rules.extent.isWhole || m_rules.extent.modules.contains(
                                                           id.section(QStringLiteral("::"), 0, 0));
        return isKnown && m_tree.indexOf(id) < 0;
    }

    QString nearestTo(const QString &id) const
    {
        for (const QString &like : m_tree.nearest(id, mostNearest + 1)) {
            if (like != id) {
                return like;
            }
        }
        return {};
    }

    AclFinding findingOf(const AclBreach &breach) const
    {
        switch (breach.kind) {
        case AclBreach::Kind::IdTwice:
            return twice(breach);
        case AclBreach::Kind::NoTitle:
            return nameless(breach);
        case AclBreach::Kind::AtRoot:
            break;
        }
        return atRoot(breach);
    }

    AclFinding twice(const AclBreach &breach) const
    {
        AclFinding finding{"acl.id-twice",           AclHarm::StopsAdmin, breach.id, {}, {},
                           culpritsOf(breach.places)};
        QStringList places;
        for (const AclPlace &place : breach.places) {
            places.append(below(place));
        }
        finding.sentence =
            Text::tr("The resource %1 stands in %n places: %2. Commerce refuses that in every mode "
                     "(“Resource id '%1' already exists in the ACL”): Admin does not open, and "
                     "calls that need a resource are refused.",
                     nullptr, int(places.size()))
                .arg(breach.id, places.join(QStringLiteral(", ")));
        const AclCulprit &first = finding.by.first();
        // an extension may have been merged before whom it contradicts
        const auto commerces =
            std::find_if(breach.places.begin(), breach.places.end(), [this](const AclPlace &place) {
                return culpritOf(place.file, place.line).isCommerces;
            });
        const AclPlace &right =
            commerces == breach.places.end() ? breach.places.first() : *commerces;
        finding.advice =
            first.isCommerces
                ? Text::tr("Both files are Adobe's: one of them was changed, or two releases are "
                           "mixed. Install the packages anew with Composer.")
                : Text::tr("In %1 the resource has to stand where the others have it, %2. Correct "
                           "%3, or ask whoever made it for a version that does.")
                          .arg(nameOf(first), below(right), placeOf(first)) +
                      switchOff(first);
        return finding;
    }

    AclFinding nameless(const AclBreach &breach) const
    {
        AclFinding finding{"acl.no-title",           AclHarm::StopsDeveloper, breach.id, {}, {},
                           culpritsOf(breach.places)};
        finding.sentence =
            Text::tr(
                "No file gives the resource %1 a title. A store in developer mode then refuses "
                "all of its resources (“The attribute 'title' is required but missing”); in "
                "other modes it stands there without a name.")
                .arg(breach.id);
        const AclCulprit &first = finding.by.first();
        const QString near = nearestTo(breach.id);
        finding.advice = Text::tr("Give it a title in %1 (%2).").arg(placeOf(first), nameOf(first));
        if (!near.isEmpty()) {
            finding.advice +=
                QLatin1Char(' ') + Text::tr("If %1 was meant, correct the id.").arg(near);
        }
        return finding;
    }

    AclFinding atRoot(const AclBreach &breach) const
    {
        AclFinding finding{
            "acl.at-root", AclHarm::HidesRight, breach.id, {}, {}, culpritsOf(breach.places)};
        finding.sentence = Text::tr("The resource %1 stands beside %2 instead of below it, where "
                                    "Admin's API tab does not show it: only All grants it.")
                               .arg(breach.id, acl::adminId);
        const AclCulprit &first = finding.by.first();
        finding.advice = Text::tr("Put it below %1 in %2 (%3).")
                             .arg(acl::adminId, placeOf(first), nameOf(first));
        return finding;
    }

    AclFinding findingOf(const AclRef &ref) const
    {
        AclFinding finding{"acl.unknown-ref",
                           AclHarm::HidesRight,
                           ref.id,
                           {},
                           {},
                           {culpritOf(ref.file, ref.line)}};
        const bool isOff = m_all.indexOf(ref.id) >= 0;
        const QString why =
            isOff ? Text::tr("is switched off (disabled=\"true\")") : Text::tr("is in no acl.xml");
        switch (ref.use) {
        case AclRef::Use::Route:
            finding.sentence = Text::tr("%1 needs the resource %2, which %3: only All opens it.")
                                   .arg(ref.what, ref.id, why);
            break;
        case AclRef::Use::Menu:
            finding.sentence = Text::tr("The menu entry %1 needs the resource %2, which %3: only "
                                        "accounts with all rights see it.")
                                   .arg(ref.what, ref.id, why);
            break;
        case AclRef::Use::Settings:
            finding.sentence = Text::tr("The settings %1 need the resource %2, which %3: only "
                                        "accounts with all rights see them.")
                                   .arg(ref.what, ref.id, why);
            break;
        }
        const AclCulprit &by = finding.by.first();
        const QString near = isOff ? QString() : nearestTo(ref.id);
        finding.advice =
            near.isEmpty()
                ? Text::tr("Ask whoever made %1.").arg(nameOf(by))
                : Text::tr("Perhaps %1 is meant: correct it in %2 (%3), or ask whoever made that.")
                      .arg(near, placeOf(by), nameOf(by));
        return finding;
    }

    // Until there is a better version.
    static QString switchOff(const AclCulprit &culprit)
    {
        return culprit.module.isEmpty()
                   ? QString()
                   : QLatin1Char(' ') +
                         Text::tr(
                             "Until then Admin opens without it: bin/magento module:disable %1")
                             .arg(culprit.module);
    }

    const SourceRules &m_rules;
    const acl::AclTree m_tree;
    const acl::AclTree m_all; // with what is switched off
    QList<AclFinding> m_findings;
};

AclReport reportOn(const SourceRules &rules)
{
    AclJudge judge(rules);
    AclReport report;
    report.findings = judge.run();
    report.resources = judge.resources();
    report.sources = rules.sources;
    report.modules = int(rules.modules.size());
    report.problems = rules.problems;
    report.isCancelled = rules.isCancelled;
    return report;
}

} // namespace

AclReport checkAcl(const QStringList &sources, const storecode::Watch &watch)
{
    return reportOn(storecode::readRules(sources, watch));
}

AclReport checkAcl(const storecode::SourceFiles &files, const QString &name,
                   const storecode::Watch &watch)
{
    return reportOn(storecode::readRules(files, name, watch));
}

bool isAdobesOwn(const AclFinding &finding)
{
    return finding.harm == AclHarm::HidesRight &&
           std::all_of(finding.by.begin(), finding.by.end(),
                       [](const AclCulprit &each) { return each.isCommerces; });
}

bool isRead(const AclReport &report)
{
    return report.resources > 0 || !report.findings.isEmpty();
}

bool hasGaps(const AclReport &report)
{
    return std::any_of(report.problems.begin(), report.problems.end(),
                       [](const documents::FileProblem &each) { return each.isSkipped; });
}

bool isGood(const AclReport &report)
{
    return !hasGaps(report) &&
           std::all_of(report.findings.begin(), report.findings.end(), &isAdobesOwn);
}

} // namespace latchkey::checks
