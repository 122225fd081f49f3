// SPDX-License-Identifier: Apache-2.0
#include "ui/selection/ResourceWords.h"

#include "acl/Sensitivity.h"
#include "base/ForeignText.h"

#include <QCoreApplication>

namespace latchkey::ui {

using acl::AclTree;
using acl::ResourceSelection;
using Difference = EditedSelection::Difference;
using Grant = ResourceSelection::Grant;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ResourceWords)
};

const QString arrow = QStringLiteral(" › ");

// What makes a name unmistakable below `index`: the one above it comes along.
QString nameBelow(const AclTree &tree, int index, int below)
{
    const int parent = tree.at(below).parent;
    return parent == index ? titleOf(tree, below)
                           : titleOf(tree, parent) + arrow + titleOf(tree, below);
}

QString grantReason(const ResourceSelection &selection, int index)
{
    switch (selection.grant(index)) {
    case Grant::None:
        return {};
    case Grant::Chosen:
        return selection.isAll() ? Text::tr("with all resources") : Text::tr("chosen");
    case Grant::Implied:
        break;
    }
    const QList<int> needing = selection.neededBy(index, 1);
    if (selection.isAll() || needing.isEmpty()) {
        return Text::tr("with all resources");
    }
    const QString first = nameBelow(selection.tree(), index, needing.first());
    const int more = selection.chosenBelow(index) - 1;
    return more == 0 ? Text::tr("needed by %1").arg(first)
                     : Text::tr("needed by %1, +%n more", nullptr, more).arg(first);
}

QString differenceWords(Difference difference)
{
    switch (difference) {
    case Difference::None:
        return {};
    case Difference::New:
        return Text::tr("new since the last activation");
    case Difference::Gone:
        return Text::tr("not granted any more");
    }
    Q_UNREACHABLE();
}

} // namespace

QString titleOf(const AclTree &tree, int index)
{
    const acl::AclResource &resource = tree.at(index);
    return withoutControls(resource.title.isEmpty() ? resource.id : resource.title);
}

QString pathOf(const AclTree &tree, int index)
{
    QString path = titleOf(tree, index);
    int above = tree.at(index).parent;
    while (above >= 0 && tree.at(above).parent >= 0) {
        path.prepend(titleOf(tree, above) + arrow);
        above = tree.at(above).parent;
    }
    return path;
}

QString pathOf(const AclTree &tree, const QString &id)
{
    const int index = tree.indexOf(id);
    return index < 0 ? withoutControls(id) : pathOf(tree, index);
}

QString reasonOf(const EditedSelection &edited, int index)
{
    QStringList parts{grantReason(edited.selection(), index),
                      differenceWords(edited.difference(index))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Qt::CheckState checkOf(const ResourceSelection &selection, int index)
{
    if (selection.grant(index) == Grant::None) {
        return Qt::Unchecked;
    }
    const int below = selection.tree().at(index).end - index - 1;
    return selection.grantedBelow(index) == below ? Qt::Checked : Qt::PartiallyChecked;
}

QString spokenOf(const EditedSelection &edited, int index)
{
    QStringList parts{titleOf(edited.tree(), index)};
    const Qt::CheckState check = checkOf(edited.selection(), index);
    if (check != Qt::Checked) {
        parts.append(check == Qt::Unchecked ? Text::tr("not chosen") : Text::tr("partly"));
    }
    parts.append(reasonOf(edited, index));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString dangerSentence(const AclTree &tree, int index)
{
    const auto danger = acl::dangerOf(tree, index);
    return danger ? acl::sentence(*danger) : QString();
}

QString asChecklist(const acl::ResourceSelection &selection)
{
    QString text;
    for (int each = 0; each < selection.tree().size(); ++each) {
        if (selection.grant(each) != acl::ResourceSelection::Grant::None) {
            const int depth = selection.tree().at(each).depth;
            text += QString(qsizetype(4) * depth, QLatin1Char(' ')) + QStringLiteral("☐ ") +
                    titleOf(selection.tree(), each) + QLatin1Char('\n');
        }
    }
    return text;
}

} // namespace latchkey::ui
