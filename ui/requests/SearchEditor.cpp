// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/SearchEditor.h"

#include "ui/look/Buttons.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

using requests::SearchCriteria;
using requests::SearchFilter;

namespace {

constexpr int usualPageSize = 20;
constexpr int mostPages = 1'000'000;
constexpr int fieldWidth = 170; // of a name as Commerce has them: "customer_group_id"

// Words and their field stay together where a row goes on in the next line.
QWidget *labelled(const QString &text, QWidget *field, QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *label = new QLabel(text, pair);
    label->setBuddy(field);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    row->addWidget(label);
    row->addWidget(field);
    return pair;
}

QSpinBox *numberField(QWidget *parent, const QString &name, const QString &none)
{
    auto *field = new QSpinBox(parent);
    field->setRange(0, mostPages);
    field->setSpecialValueText(none);
    field->setAccessibleName(name);
    return field;
}

} // namespace

SearchEditor::SearchEditor(QWidget *parent)
    : QWidget(parent)
    , m_searches(new QCheckBox(tr("Search the list"), this))
    , m_box(new QWidget(this))
    , m_rows(new QVBoxLayout)
    , m_add(linkButton(tr("Add a filter"), m_box))
    , m_sortField(new QLineEdit(m_box))
    , m_direction(new QComboBox(m_box))
    , m_pageSize(numberField(m_box, tr("Entries a page"), tr("all")))
    , m_page(numberField(m_box, tr("Page"), tr("first")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceSmall);
    column->addWidget(m_searches);
    column->addWidget(makeBox());
    m_box->hide();
    connect(m_searches, &QCheckBox::toggled, m_box, &QWidget::setVisible);
    connect(m_searches, &QCheckBox::toggled, this, &SearchEditor::changed);
    connect(m_searches, &QCheckBox::clicked, this, [this](bool is) {
        m_wasTouched = true;
        if (is && m_pageSize->value() == 0) {
            m_pageSize->setValue(usualPageSize);
        }
    });
    connect(m_add, &QPushButton::clicked, this, [this] { addLine()->field()->setFocus(); });
    for (QSpinBox *each : {m_pageSize, m_page}) {
        connect(each, &QSpinBox::valueChanged, this, &SearchEditor::changed);
    }
    connect(m_sortField, &QLineEdit::textChanged, this, &SearchEditor::changed);
    connect(m_sortField, &QLineEdit::returnPressed, this, &SearchEditor::sendWanted);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &SearchEditor::changed);
}

QWidget *SearchEditor::makeBox()
{
    m_sortField->setPlaceholderText(tr("field, like created_at"));
    m_sortField->setAccessibleName(tr("Sort by"));
    m_sortField->setMinimumWidth(fieldWidth);
    m_direction->addItems({tr("ascending"), tr("descending")});
    m_direction->setAccessibleName(tr("Direction"));
    m_rows->setSpacing(spaceSmall);
    auto *rest = new FlowLayout(space);
    rest->addWidget(labelled(tr("Sort by"), m_sortField, m_box));
    rest->addWidget(m_direction);
    rest->addWidget(labelled(tr("Entries a page"), m_pageSize, m_box));
    rest->addWidget(labelled(tr("Page"), m_page, m_box));
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins({});
    column->setSpacing(spaceSmall);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addLayout(rest);
    setTabOrder(m_add, m_sortField);
    setTabOrder(m_sortField, m_direction);
    setTabOrder(m_direction, m_pageSize);
    setTabOrder(m_pageSize, m_page);
    return m_box;
}

FilterLine *SearchEditor::addLine()
{
    QWidget *before = m_searches;
    if (!m_lines.isEmpty()) {
        before = m_lines.constLast()->stops().constLast();
    }
    auto *line = new FilterLine(m_box);
    m_lines.append(line);
    m_rows->addWidget(line);
    for (QWidget *stop : line->stops()) {
        setTabOrder(before, stop);
        before = stop;
    }
    connect(line, &FilterLine::changed, this, &SearchEditor::changed);
    connect(line, &FilterLine::sendWanted, this, &SearchEditor::sendWanted);
    connect(line, &FilterLine::removeWanted, this, [this, line] { remove(line); });
    line->show();
    renumber();
    return line;
}

void SearchEditor::remove(FilterLine *line)
{
    const qsizetype at = m_lines.indexOf(line);
    m_lines.removeAt(at);
    line->hide();
    line->deleteLater(); // it is telling us
    renumber();
    if (m_lines.isEmpty()) {
        m_add->setFocus();
    } else {
        m_lines[std::min(at, m_lines.size() - 1)]->field()->setFocus();
    }
    Q_EMIT changed();
}

void SearchEditor::clear()
{
    for (FilterLine *line : std::as_const(m_lines)) {
        line->deleteLater();
        line->hide();
    }
    m_lines.clear();
}

void SearchEditor::renumber()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setNumber(int(i) + 1);
    }
}

std::optional<SearchCriteria> SearchEditor::search() const
{
    if (!m_searches->isChecked()) {
        return {};
    }
    SearchCriteria search;
    for (const FilterLine *line : m_lines) {
        const bool isFirst = search.groups.isEmpty() || !line->isAlternative();
        if (isFirst) {
            search.groups.append(QList<SearchFilter>());
        }
        search.groups.last().append(line->filter());
    }
    const QString sort = m_sortField->text().trimmed();
    if (!sort.isEmpty()) {
        search.sorts.append({sort, m_direction->currentIndex() == 1});
    }
    search.sorts += m_moreSorts;
    search.pageSize = m_pageSize->value();
    search.page = m_page->value();
    return search;
}

void SearchEditor::setSearch(const std::optional<SearchCriteria> &search)
{
    clear();
    const SearchCriteria shown = search.value_or(SearchCriteria());
    for (const QList<SearchFilter> &group : shown.groups) {
        for (qsizetype i = 0; i < group.size(); ++i) {
            FilterLine *line = addLine();
            line->setFilter(group[i]);
            line->setAlternative(i > 0);
        }
    }
    const requests::SortOrder sort = shown.sorts.value(0);
    m_moreSorts = shown.sorts.mid(1);
    m_sortField->setText(sort.field);
    m_direction->setCurrentIndex(sort.isDescending ? 1 : 0);
    m_pageSize->setValue(shown.pageSize);
    m_page->setValue(shown.page);
    m_searches->setChecked(search.has_value());
    m_wasTouched = search.has_value();
    Q_EMIT changed();
}

void SearchEditor::suggest(bool isList)
{
    if (m_wasTouched || m_searches->isChecked() == isList) {
        return;
    }
    if (isList && m_pageSize->value() == 0) {
        m_pageSize->setValue(usualPageSize);
    }
    m_searches->setChecked(isList);
}

FilterLine::FilterLine(QWidget *parent)
    : QWidget(parent)
    , m_bond(new QComboBox(this))
    , m_field(new QLineEdit(this))
    , m_condition(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_remove(new QPushButton(this))
{
    m_bond->addItems({tr("and"), tr("or")});
    m_bond->setToolTip(tr("“or” binds a filter to the one above it: one of them has to hold"));
    m_field->setPlaceholderText(tr("field, like status"));
    m_value->setPlaceholderText(tr("value"));
    for (const requests::Condition &each : requests::conditions()) {
        m_condition->addItem(requests::meaningOf(each), QByteArray(each.name));
        m_condition->setItemData(m_condition->count() - 1, QLatin1String(each.name),
                                 Qt::ToolTipRole);
    }
    m_remove->setIcon(tintedIcon(QStringLiteral("close")));
    m_remove->setToolTip(tr("Remove this filter"));
    m_remove->setFixedWidth(controlHeight);
    m_remove->setAutoDefault(false);
    auto *row = new FlowLayout(spaceSmall); // in a narrow window it goes on below
    for (QWidget *each : stops()) {
        row->addWidget(each);
    }
    setLayout(row);
    for (QComboBox *each : {m_bond, m_condition}) {
        each->setSizeAdjustPolicy(QComboBox::AdjustToContents); // all of what is chosen is read
        connect(each, &QComboBox::currentIndexChanged, this, &FilterLine::changed);
    }
    for (QLineEdit *each : {m_field, m_value}) {
        each->setMinimumWidth(fieldWidth);
        connect(each, &QLineEdit::textChanged, this, &FilterLine::changed);
        connect(each, &QLineEdit::returnPressed, this, &FilterLine::sendWanted);
    }
    connect(m_condition, &QComboBox::currentIndexChanged, this, [this] {
        m_condition->setToolTip(plainToolTip(m_condition->currentText()));
        m_condition->setAccessibleDescription(m_condition->currentText()); // no markup
        m_value->setEnabled(requests::takesValue(m_condition->currentData().toByteArray()));
    });
    connect(m_remove, &QPushButton::clicked, this, &FilterLine::removeWanted);
}

QList<QWidget *> FilterLine::stops() const
{
    return {m_bond, m_field, m_condition, m_value, m_remove};
}

SearchFilter FilterLine::filter() const
{
    return {m_field->text().trimmed(), m_condition->currentData().toByteArray(),
            m_value->isEnabled() ? m_value->text() : QString()};
}

void FilterLine::setFilter(const SearchFilter &filter)
{
    m_field->setText(filter.field);
    m_condition->setCurrentIndex(m_condition->findData(filter.condition));
    m_value->setText(filter.value);
}

bool FilterLine::isAlternative() const
{
    return m_bond->isEnabled() && m_bond->currentIndex() == 1;
}

void FilterLine::setAlternative(bool is)
{
    m_bond->setCurrentIndex(is ? 1 : 0);
}

void FilterLine::setNumber(int number)
{
    m_bond->setEnabled(number > 1);
    m_bond->setAccessibleName(tr("Filter %1: bound by").arg(number));
    m_field->setAccessibleName(tr("Filter %1: field").arg(number));
    m_condition->setAccessibleName(tr("Filter %1: condition").arg(number));
    m_value->setAccessibleName(tr("Filter %1: value").arg(number));
    m_remove->setAccessibleName(tr("Remove filter %1").arg(number));
}

} // namespace latchkey::ui
