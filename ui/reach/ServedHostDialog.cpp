// SPDX-License-Identifier: Apache-2.0
#include "ui/reach/ServedHostDialog.h"

#include "reach/OwnAddresses.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 420;

} // namespace

QComboBox *servedHostField(const QString &name, QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->setEditable(true);
    field->setAccessibleName(name);
    field->lineEdit()->setAccessibleName(name);
    field->setFont(addressFont(parent->font()));
    const QList<QByteArray> own = reach::networkAddresses();
    for (const QByteArray &address : own) {
        field->addItem(QString::fromLatin1(address));
    }
    return field;
}

ServedHostDialog::ServedHostDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(servedHostField(tr("Address"), this))
    , m_hint(new FieldHint(m_address, this))
{
    setWindowTitle(tr("Make a certificate"));
    QLabel *text = plainLabel(tr("For the address at which the store's server calls this computer. "
                                 "The server has to be told to trust it: the command for that is "
                                 "shown afterwards, and needs root there."),
                              this);
    text->setMinimumWidth(textWidth);
    auto *label = new QLabel(tr("&Address"), this);
    label->setBuddy(m_address);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = buttons->addButton(tr("Make it"), QDialogButtonBox::AcceptRole);
    setKind(go, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServedHostDialog::take);
    connect(m_address, &QComboBox::editTextChanged, m_hint, &FieldHint::clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(spaceSmall);
    for (QWidget *each : std::initializer_list<QWidget *>{text, label, m_address, m_hint}) {
        column->addWidget(each);
    }
    column->addStretch();
    column->addWidget(buttons);
    m_address->setFocus();
}

void ServedHostDialog::take()
{
    const auto host = tls::servedHost(m_address->currentText());
    if (!host) {
        m_hint->show(Mark::Failed, host.error().sentence);
        return;
    }
    Q_EMIT chosen(*host);
    accept();
}

} // namespace latchkey::ui
