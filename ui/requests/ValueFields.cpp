// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/ValueFields.h"

#include "base/ForeignText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace latchkey::ui {

namespace {

constexpr int mostNames = 32; // no route has half as many

} // namespace

ValueFields::ValueFields(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_storeView(nullptr)
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space);
    m_grid->setVerticalSpacing(spaceSmall);
    m_grid->setColumnStretch(1, 1);
    m_storeView = addField(tr("Store view"), mostNames);
    m_storeView->setPlaceholderText(tr("the default; or a code such as de, or all"));
}

QLineEdit *ValueFields::addField(const QString &label, int row)
{
    auto *field = new QLineEdit(this);
    auto *name = new QLabel(this);
    name->setTextFormat(Qt::PlainText);
    name->setText(shortened(withoutControls(label)).replace(QLatin1Char('&'), QLatin1String("&&")));
    name->setBuddy(field);
    field->setAccessibleName(withoutControls(label));
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1);
    connect(field, &QLineEdit::textChanged, this, &ValueFields::changed);
    connect(field, &QLineEdit::returnPressed, this, &ValueFields::sendWanted);
    if (m_storeView != nullptr) {
        m_labels.append(name);
        m_fields.append(field);
    }
    return field;
}

void ValueFields::setNames(const QStringList &names)
{
    if (names.mid(0, mostNames) == m_names) {
        return;
    }
    m_entered.insert(values());
    qDeleteAll(std::exchange(m_labels, {}));
    qDeleteAll(std::exchange(m_fields, {}));
    m_names = names.mid(0, mostNames);
    QWidget *before = m_before;
    for (const QString &name : std::as_const(m_names)) {
        QLineEdit *field = addField(name, int(m_fields.size()));
        field->setText(m_entered.value(name));
        if (before != nullptr) {
            setTabOrder(before, field);
        }
        before = field;
    }
}

QMap<QString, QString> ValueFields::values() const
{
    QMap<QString, QString> entered;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        entered.insert(m_names[i], m_fields[i]->text());
    }
    return entered;
}

void ValueFields::setValues(const QMap<QString, QString> &values)
{
    m_entered = values;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setText(values.value(m_names[i]));
    }
}

QString ValueFields::storeView() const
{
    return m_storeView->text().trimmed();
}

void ValueFields::setStoreView(const QString &code)
{
    m_storeView->setText(code);
}

bool ValueFields::goToMissing()
{
    for (QLineEdit *field : std::as_const(m_fields)) {
        if (field->text().isEmpty()) {
            field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace latchkey::ui
