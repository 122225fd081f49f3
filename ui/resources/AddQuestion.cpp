// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/AddQuestion.h"

#include "acl/Sensitivity.h"
#include "ui/selection/ResourceWords.h"

#include <QCoreApplication>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(AddQuestion)
};

constexpr int few = 5;       // are seen at a glance
constexpr int mostNamed = 6; // of the sensitive ones

QString namesOf(const acl::AclTree &tree, const QList<int> &sensitive)
{
    QStringList names;
    for (const int resource : sensitive.mid(0, mostNamed)) {
        names.append(pathOf(tree, resource));
    }
    const QString list = names.join(QStringLiteral(", "));
    const int more = int(sensitive.size() - names.size());
    return more > 0 ? Text::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

} // namespace

std::optional<Question> questionBeforeAdding(const acl::ResourceSelection &selection,
                                             const QStringList &ids)
{
    const acl::AclTree &tree = selection.tree();
    int count = 0;
    QList<int> sensitive;
    for (const QString &id : ids) {
        const int resource = tree.indexOf(id);
        if (resource < 0 || selection.grant(resource) == acl::ResourceSelection::Grant::Chosen) {
            continue;
        }
        ++count;
        if (acl::dangerOf(tree, resource)) {
            sensitive.append(resource);
        }
    }
    if (count < 2 || (count <= few && sensitive.isEmpty())) {
        return {};
    }
    return Question{Text::tr("Choose %n resource(s)?", nullptr, count),
                    sensitive.isEmpty()
                        ? Text::tr("They are all that the search shows here; what it hides is left "
                                   "alone.")
                        : Text::tr("%n of them are sensitive: %1.", nullptr, int(sensitive.size()))
                              .arg(namesOf(tree, sensitive)),
                    Text::tr("Choose %n", nullptr, count)};
}

} // namespace latchkey::ui
