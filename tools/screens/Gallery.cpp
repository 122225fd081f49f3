// SPDX-License-Identifier: Apache-2.0
#include "screens/Gallery.h"

#include "ui/look/Buttons.h"
#include "ui/look/CardFrame.h"
#include "ui/look/Column.h"
#include "ui/look/CopyField.h"
#include "ui/look/EmptyState.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/PasswordField.h"
#include "ui/look/StatePill.h"
#include "ui/look/StepCircle.h"
#include "ui/look/TwoLineDelegate.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::screens {

namespace {

using ui::ButtonKind;
using ui::Mark;

// Nobody but us reads it.
QString english(const char *text)
{
    return QString::fromUtf8(text);
}

// A widget that is drawn as if the pointer or the keyboard were on it.
template <typename Widget, typename Option>
class Touched : public Widget
{
public:
    Touched(const QString &text, QStyle::State state)
        : m_state(state)
    {
        this->setText(text);
    }

protected:
    void initStyleOption(Option *option) const override
    {
        Widget::initStyleOption(option);
        option->state |= m_state;
    }

private:
    QStyle::State m_state;
};

using TouchedButton = Touched<QPushButton, QStyleOptionButton>;

constexpr QStyle::State focused = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;

QHBoxLayout *rowOf(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::spaceSmall);
    for (QWidget *widget : widgets) {
        row->addWidget(widget);
    }
    row->addStretch();
    return row;
}

QHBoxLayout *buttons(ButtonKind kind)
{
    QList<QWidget *> all;
    for (const auto &[name, state] : {std::pair(english("At rest"), QStyle::State()),
                                      {english("Pointed at"), QStyle::State_MouseOver},
                                      {english("Pressed"), QStyle::State_Sunken},
                                      {english("With the keyboard"), focused}}) {
        auto *button = new TouchedButton(name, state);
        ui::setKind(button, kind);
        all.append(button);
    }
    auto *disabled = new QPushButton(english("Disabled"));
    ui::setKind(disabled, kind);
    disabled->setEnabled(false);
    all.append(disabled);
    return rowOf(all);
}

template <typename Box>
QHBoxLayout *boxes()
{
    auto *off = new Box(english("Off"));
    auto *on = new Box(english("On"));
    auto *disabled = new Box(english("Disabled"));
    auto *onAndDisabled = new Box(english("On, disabled"));
    for (Box *box : {off, on, disabled, onAndDisabled}) {
        box->setAutoExclusive(false);
    }
    on->setChecked(true);
    disabled->setEnabled(false);
    onAndDisabled->setChecked(true);
    onAndDisabled->setEnabled(false);
    auto *touched = new Touched<Box, QStyleOptionButton>(english("With the keyboard"), focused);
    touched->setAutoExclusive(false);
    QList<QWidget *> all{off, on, disabled, onAndDisabled, touched};
    if constexpr (std::is_same_v<Box, QCheckBox>) {
        auto *partly = new QCheckBox(english("Partly"));
        partly->setCheckState(Qt::PartiallyChecked);
        all.append(partly);
    }
    return rowOf(all);
}

QWidget *fields()
{
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(ui::spaceSmall);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(QStringLiteral("https://shop.example"));
    empty->setAccessibleName(english("Empty"));
    auto *wrong = new QLineEdit(QStringLiteral("https://shop.example/?x"));
    wrong->setAccessibleName(english("Wrong"));
    auto *hint = new ui::FieldHint(wrong);
    hint->show(Mark::Failed, english("Leave out the “?” and everything after it."));
    auto *disabled = new QLineEdit(english("Disabled"));
    disabled->setAccessibleName(english("Disabled"));
    disabled->setEnabled(false);
    auto *choice = new QComboBox;
    choice->addItem(english("Automatic"));
    auto *number = new QSpinBox;
    number->setRange(0, 65535);
    number->setValue(24710);
    number->setAccessibleName(english("Number"));
    choice->setAccessibleName(english("Choice"));
    rows->addWidget(empty);
    rows->addWidget(wrong);
    rows->addWidget(hint);
    rows->addLayout(rowOf({disabled, choice, number}));
    return box;
}

QWidget *copyAndPassword()
{
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(ui::spaceSmall);
    auto *address = new ui::CopyField(english("Callback URL"));
    address->setText(QStringLiteral("http://127.0.0.1:24710/jyaswht5v33ah4vbzf/callback"));
    auto *copied = new ui::CopyField(english("Name"), nullptr, ui::CopyField::Kind::Words);
    copied->setText(english("Orders to ERP"));
    copied->findChild<QPushButton *>()->click();
    auto *hidden = new ui::PasswordField(english("Password"));
    hidden->edit()->setText(QStringLiteral("practice"));
    hidden->showProblem(english("The two passwords differ."));
    auto *shown = new ui::PasswordField(english("Password"));
    shown->edit()->setText(QStringLiteral("practice"));
    shown->eye()->setChecked(true);
    shown->hint()->show(Mark::NeedsYou, ui::PasswordField::tr("Caps Lock is on"));
    for (QWidget *widget : std::initializer_list<QWidget *>{address, copied, hidden, shown}) {
        rows->addWidget(widget);
    }
    return box;
}

QHBoxLayout *pills()
{
    QList<QWidget *> all;
    for (const auto &[mark, words] : {std::pair(Mark::NotYet, english("Not activated yet")),
                                      {Mark::UnderWay, english("Waiting for Activate")},
                                      {Mark::Good, english("Connected")},
                                      {Mark::NeedsYou, english("Needs you")},
                                      {Mark::Failed, english("Failed")}}) {
        auto *pill = new ui::StatePill;
        pill->show(mark, words);
        all.append(pill);
    }
    return rowOf(all);
}

QHBoxLayout *steps()
{
    QList<QWidget *> all;
    for (const auto state : {ui::StepState::Done, ui::StepState::Now, ui::StepState::Later}) {
        auto *circle = new ui::StepCircle(int(all.size()) + 1);
        circle->show(state);
        all.append(circle);
    }
    return rowOf(all);
}

QWidget *notes()
{
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(ui::spaceSmall);
    for (const Mark mark : {Mark::UnderWay, Mark::Good, Mark::NeedsYou, Mark::Failed}) {
        auto *note = new ui::Note;
        note->show(mark, english("shop.example cannot reach this computer yet."),
                   english("Its callback URL starts with 127.0.0.1."),
                   mark == Mark::NeedsYou ? english("What can be done") : QString());
        rows->addWidget(note);
    }
    return box;
}

QWidget *card(bool failed)
{
    auto *card = new ui::CardFrame;
    card->setFailed(failed);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins({});
    QLabel *headline = ui::plainLabel(failed ? english("The store could not reach this computer")
                                             : english("Everything works"));
    headline->setFont(ui::headingFont(headline->font()));
    rows->addWidget(headline);
    rows->addWidget(ui::plainLabel(english("One sentence about now, one about why, one button.")));
    rows->addLayout(rowOf({ui::primaryButton(english("The next step"), nullptr),
                           ui::framedButton(english("Something else"), nullptr),
                           ui::linkButton(english("Seldom wanted"), nullptr)}));
    return card;
}

QWidget *listAndTabs()
{
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    auto *tabs = new QTabBar;
    tabs->setExpanding(false);
    for (const QString &name : {english("Overview"), english("Resources"), english("Activity")}) {
        tabs->addTab(name);
    }
    auto *list = new QListWidget;
    list->setItemDelegate(new ui::TwoLineDelegate(list));
    list->addItem(english("Orders to ERP") + QLatin1Char('\n') + english("Connected"));
    list->addItem(english("PIM import") + QLatin1Char('\n') + english("Failed"));
    list->item(0)->setIcon(ui::icon(Mark::Good, list->palette()));
    list->item(1)->setIcon(ui::icon(Mark::Failed, list->palette()));
    list->setCurrentRow(0);
    list->setFixedHeight(100);
    list->setAccessibleName(english("List"));
    auto *bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setValue(70);
    bar->setAccessibleName(english("Progress"));
    auto *menu = new QToolButton;
    menu->setIcon(ui::tintedIcon(QStringLiteral("menu")));
    menu->setAccessibleName(english("Menu"));
    auto *raised = new QToolButton;
    raised->setIcon(ui::tintedIcon(QStringLiteral("add")));
    raised->setAccessibleName(english("Add"));
    raised->setAutoRaise(true);
    rows->addWidget(tabs);
    rows->addWidget(list);
    rows->addWidget(bar);
    rows->addLayout(rowOf({menu, raised}));
    auto *empty = new ui::EmptyState;
    empty->show(english("Nothing holds “erp”"), english("Names and stores are searched."),
                english("Clear the search"));
    rows->addWidget(empty);
    return box;
}

} // namespace

std::unique_ptr<QWidget> makeGallery()
{
    auto page = std::make_unique<QWidget>();
    page->setWindowTitle(english("Gallery"));
    auto *left = new ui::Column(page.get(), 620);
    auto *right = new ui::Column(page.get(), 620);
    for (const auto kind : {ButtonKind::Primary, ButtonKind::Framed, ButtonKind::Link}) {
        left->rows()->addLayout(buttons(kind));
    }
    left->rows()->addLayout(boxes<QCheckBox>());
    left->rows()->addLayout(boxes<QRadioButton>());
    left->rows()->addLayout(steps());
    left->rows()->addWidget(fields());
    left->rows()->addWidget(copyAndPassword());
    left->rows()->addWidget(listAndTabs());
    left->rows()->addStretch();
    right->rows()->addLayout(pills());
    right->rows()->addWidget(notes());
    right->rows()->addWidget(card(false));
    right->rows()->addWidget(card(true));
    right->rows()->addStretch();
    auto *row = new QHBoxLayout(page.get());
    row->setContentsMargins(ui::pageEdge, ui::pageEdge, ui::pageEdge, ui::pageEdge);
    row->setSpacing(ui::pageEdge);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    return page;
}

} // namespace latchkey::screens
