// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ModuleForm.h"

#include "module/CommerceRelease.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <utility>

namespace latchkey::ui {

namespace {

constexpr int longestName = 100; // more than can be right, so that a hint can say so

QString styleWords(module::Style style)
{
    switch (style) {
    case module::Style::DataPatch:
        return ModuleForm::tr("Data patch (suggested)");
    case module::Style::InstallData:
        return ModuleForm::tr("Install class, as in Adobe's guide");
    case module::Style::Consolidated:
        return ModuleForm::tr("Only integration.xml");
    }
    return {};
}

// One on a page that scrolls: the wheel moves the page. May be narrower than its widest entry.
class PageCombo : public QComboBox
{
public:
    explicit PageCombo(QWidget *parent)
        : QComboBox(parent)
    {
        constexpr int letters = 12;
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(letters);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

ModuleForm::ModuleForm(QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QGridLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(spaceLarge);
    form->setVerticalSpacing(spaceTiny);
    form->setColumnStretch(1, 1);
    m_vendor = addField(*form, tr("&Vendor"), QStringLiteral("Acme"));
    setFocusProxy(m_vendor.edit);
    m_module = addField(*form, tr("&Module name"), QStringLiteral("OrdersToErp"));
    m_style = new PageCombo(this); // Tab goes by the order of making
    m_styleSentence = plainLabel({}, this);
    for (const module::Style each : module::styles()) {
        m_style->addItem(styleWords(each), int(each));
    }
    m_commerce = new PageCombo(this);
    for (const QString &line : module::commerceLines()) {
        m_commerce->addItem(line);
    }
    m_styleSentence->setFont(quietFont(font()));
    m_styleSentence->setForegroundRole(QPalette::PlaceholderText);
    add(*form, tr("&Style"), m_style, m_styleSentence);
    form->setRowMinimumHeight(form->rowCount(), spaceSmall);
    add(*form, tr("&Commerce"), m_commerce, nullptr);
    connect(m_style, &QComboBox::activated, this, &ModuleForm::tellChange);
    connect(m_commerce, &QComboBox::activated, this, &ModuleForm::tellChange);
    connect(m_style, &QComboBox::currentIndexChanged, this, &ModuleForm::showStyle);
    showStyle();
}

// The field that has the focus loses it while the window goes, and would be read once more.
ModuleForm::~ModuleForm()
{
    m_vendor.edit->disconnect(this);
    m_module.edit->disconnect(this);
}

void ModuleForm::add(QGridLayout &form, const QString &label, QWidget *control, QWidget *beneath)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(spaceTiny);
    column->addWidget(control);
    if (beneath != nullptr) {
        column->addWidget(beneath);
    }
    auto *name = new QLabel(label, this);
    name->setBuddy(control);
    name->setMinimumHeight(control->sizeHint().height()); // level with the field
    control->setAccessibleName(QString(label).remove(u'&'));
    const int row = form.rowCount();
    form.addWidget(name, row, 0, Qt::AlignTop);
    form.addWidget(box, row, 1);
}

ModuleForm::Field ModuleForm::addField(QGridLayout &form, const QString &label,
                                       const QString &example)
{
    Field field;
    field.edit = new QLineEdit(this);
    field.hint = new FieldHint(field.edit, this);
    field.edit->setPlaceholderText(example);
    field.edit->setMaxLength(longestName);
    add(form, label, field.edit, field.hint);
    connect(field.edit, &QLineEdit::textEdited, this, &ModuleForm::validate);
    connect(field.edit, &QLineEdit::editingFinished, this,
            [this, edit = field.edit] { leave(edit); });
    return field;
}

void ModuleForm::show(const module::ModuleChoice &choice)
{
    m_told = choice;
    m_left.clear();
    m_vendor.edit->setText(choice.vendor);
    m_module.edit->setText(choice.module);
    m_style->setCurrentIndex(m_style->findData(int(choice.style)));
    m_commerce->setCurrentText(choice.commerce.section(QLatin1Char('-'), 0, 0));
    validate();
}

module::ModuleChoice ModuleForm::choice() const
{
    // a patch of the line that is shown stays as it was typed elsewhere
    const QString line = m_commerce->currentText();
    const bool isSame = m_told.commerce.section(QLatin1Char('-'), 0, 0) == line;
    return {m_vendor.edit->text().trimmed(), m_module.edit->text().trimmed(),
            isSame ? m_told.commerce : line, module::Style(m_style->currentData().toInt())};
}

bool ModuleForm::isGood() const
{
    const module::ModuleChoice typed = choice();
    return module::checkVendor(typed.vendor) && module::checkModule(typed.module);
}

QWidget *ModuleForm::lastField() const
{
    return m_commerce;
}

void ModuleForm::leave(QLineEdit *edit)
{
    m_left.insert(edit);
    validate();
    tellChange();
}

void ModuleForm::tellChange()
{
    const module::ModuleChoice now = choice();
    if (std::exchange(m_told, now) != now) {
        Q_EMIT changed();
    }
}

void ModuleForm::validate()
{
    const auto say = [this](const Field &field, const Result<void> &checked) {
        const bool isSaid = m_left.contains(field.edit) && !checked;
        field.hint->show(Mark::Failed, isSaid ? checked.error().sentence : QString());
    };
    const module::ModuleChoice typed = choice();
    say(m_vendor, module::checkVendor(typed.vendor));
    say(m_module, module::checkModule(typed.module));
}

void ModuleForm::showStyle()
{
    m_styleSentence->setText(module::styleSentence(module::Style(m_style->currentData().toInt())));
    m_style->setAccessibleDescription(m_styleSentence->text());
}

} // namespace latchkey::ui
