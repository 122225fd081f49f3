// SPDX-License-Identifier: Apache-2.0
#include "storecode/SourceVisit.h"

#include "documents/XmlElement.h"
#include "storecode/Text.h"

#include <algorithm>

namespace latchkey::storecode {

namespace {

// Also where a link leads out, of which a tree can have many.
constexpr int mostAlike = 10;

} // namespace

SourceVisit::SourceVisit(SourceTree &tree, const Watch &watch, const VisitLimits &limits)
    : m_tree(tree)
    , m_watch(watch)
    , m_limits(limits)
    , m_isOver(watch.cancel.isCancelled())
{
    m_clock.start();
}

bool SourceVisit::enter(const QString &folder)
{
    constexpr int tellEach = 200;
    ++m_folders;
    if (m_watch.cancel.isCancelled()) {
        m_isOver = true;
    } else if (m_folders > m_limits.folders) {
        stop(
            folder, "acl.too-many-folders",
            Text::tr("There are more than %L1 folders; reading ended here.").arg(m_limits.folders));
    } else if (m_clock.elapsed() > m_limits.ms) {
        stop(
            folder, "acl.took-too-long",
            Text::tr("Reading took more than %L1 seconds and ended here.").arg(m_limits.ms / 1000));
    } else if (m_watch.progress && m_folders % tellEach == 1) {
        m_watch.progress(m_tree.shown(folder), m_folders);
        m_isOver = m_watch.cancel.isCancelled();
    }
    return !m_isOver;
}

std::optional<SourceTree::Listing> SourceVisit::list(const QString &folder)
{
    auto found = m_tree.list(folder);
    if (!found) {
        return {};
    }
    if (!*found) {
        tell(folder, found->error());
        return {};
    }
    return std::move(**found);
}

std::optional<SourceTree::File> SourceVisit::read(const QString &file)
{
    if (m_isOver) {
        return {};
    }
    const qint64 most = std::min<qint64>(documents::maxXmlOctets, m_limits.octets - m_octets);
    auto found = m_tree.read(file, most);
    if (!found) {
        return {};
    }
    if (*found) {
        m_octets += (*found)->octets.size();
        return std::move(**found);
    }
    const bool isTooLarge = found->error().code == "acl.too-large";
    m_octets += isTooLarge ? most : 0;
    if (isTooLarge && m_octets >= m_limits.octets) {
        stop(file, "acl.too-large",
             Text::tr("All files together are larger than %L1 MiB; reading ended here.")
                 .arg(m_limits.octets / 1024 / 1024));
    } else {
        tell(file, found->error());
    }
    return {};
}

void SourceVisit::readRest(SourceFolder &module)
{
    if (!m_limits.readsAll) {
        return;
    }
    for (const QString &file : adminFiles) {
        if (auto content = read(joinedPath(module.below, file))) {
            module.files.insert(file, content->octets);
        }
    }
    const QString above =
        module.below.left(std::max<qsizetype>(module.below.lastIndexOf(QLatin1Char('/')), 0));
    auto composer = read(joinedPath(module.below, composerFile));
    if (!composer && !module.below.isEmpty()) {
        composer = read(joinedPath(above, composerFile));
    }
    if (composer) {
        module.files.insert(composerFile, composer->octets);
    }
}

void SourceVisit::tellOfOddity(const QString &where, SourceTree::Kind kind)
{
    if (kind == SourceTree::Kind::Outside) {
        remark(where, "acl.link-outside",
               Text::tr("A link leads out of what is read here, so it was not followed. Add its "
                        "target as a source of its own."));
    } else if (kind == SourceTree::Kind::Nameless) {
        remark(where, "acl.unreadable", Text::tr("The name is not in UTF-8; it was not read."));
    }
}

void SourceVisit::remark(const QString &where, const char *code, const QString &sentence)
{
    tell(where, Problem{code, sentence, {}});
}

void SourceVisit::tell(const QString &where, const Problem &problem)
{
    const documents::FileProblem told{m_tree.shown(where), 0, problem, true};
    const bool isTold = std::any_of(
        m_problems.cbegin(), m_problems.cend(), [&](const documents::FileProblem &each) {
            return each.path == told.path && each.problem.code == problem.code;
        });
    if (!isTold && ++m_told[problem.code] <= mostAlike) {
        m_problems.append(told);
    }
}

void SourceVisit::stop(const QString &where, const char *code, const QString &sentence)
{
    m_problems.append({m_tree.shown(where), 0, Problem{code, sentence, {}}, true});
    m_isOver = true;
}

} // namespace latchkey::storecode
