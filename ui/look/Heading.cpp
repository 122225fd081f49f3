// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Heading.h"

#include "ui/look/Metrics.h"

#include <QAccessibleWidget>

namespace latchkey::ui {

namespace {

class Spoken : public QAccessibleWidget
{
public:
    explicit Spoken(Heading *heading)
        : QAccessibleWidget(heading, QAccessible::Heading)
    {}

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? qobject_cast<Heading *>(object())->text()
                                          : QAccessibleWidget::text(which);
    }
};

QAccessibleInterface *spoken(const QString &, QObject *object)
{
    auto *heading = qobject_cast<Heading *>(object);
    return heading == nullptr ? nullptr : new Spoken(heading);
}

} // namespace

Heading::Heading(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    QAccessible::installFactory(spoken); // once, however often it is asked for
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(headingFont(font()));
    setText(text);
}

} // namespace latchkey::ui
