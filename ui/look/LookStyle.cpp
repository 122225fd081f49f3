// SPDX-License-Identifier: Apache-2.0
#include "ui/look/LookStyle.h"

#include "ui/look/Buttons.h"
#include "ui/look/LookDrawing.h"
#include "ui/look/Metrics.h"
#include "ui/look/ReadingOrder.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLayout>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QStyleOption>

namespace latchkey::ui {

namespace {

constexpr int tickBox = 16;
constexpr int scrollBarWidth = 12;
constexpr int shortestHandle = 32;
constexpr int menuRow = 8; // more than Fusion's
constexpr int spinArrows = 24;
constexpr int ringRoom = 3; // around a label

// 32 px, and more where the person's letters are larger.
int heightFor(const QFontMetrics &font)
{
    return std::max(controlHeight, font.height() + 2 * spaceSmall);
}

bool isTextless(const QStyleOptionToolButton &button)
{
    return button.text.isEmpty() || button.toolButtonStyle == Qt::ToolButtonIconOnly;
}

} // namespace

LookStyle::LookStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("latchkey"));
}

void LookStyle::install()
{
    QApplication::setStyle(new LookStyle);
}

// A box lays its buttons out as the system does, and Tab would go by the order they were made in.
// It also has its first button take the keyboard for it, even where that is disabled: there Tab
// would end.
void LookStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    putInReadingOrder(widget);
    if (widget->layout() != nullptr) {
        widget->installEventFilter(this); // what is added later
    }
    if (const auto *field = qobject_cast<QLineEdit *>(widget)) {
        nameClearButton(*field);
    }
    if (const auto *radio = qobject_cast<QRadioButton *>(widget)) {
        leadTabToChosen(*radio);
        connect(radio, &QRadioButton::toggled, this, [radio] { leadTabToChosen(*radio); });
    }
    if (qobject_cast<QDialogButtonBox *>(widget) == nullptr || widget->layout() == nullptr) {
        return;
    }
    widget->setFocusProxy(nullptr);
    QWidget *before = nullptr;
    for (int i = 0; i < widget->layout()->count(); ++i) {
        if (QWidget *button = widget->layout()->itemAt(i)->widget()) {
            QWidget::setTabOrder(before, button);
            before = button;
        }
    }
}

void LookStyle::unpolish(QWidget *widget)
{
    if (const auto *radio = qobject_cast<QRadioButton *>(widget)) {
        radio->disconnect(this);
    }
    QProxyStyle::unpolish(widget);
}

bool LookStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (auto *widget = qobject_cast<QWidget *>(watched);
        widget != nullptr && event->type() == QEvent::LayoutRequest) {
        putInReadingOrder(widget);
    }
    return QProxyStyle::eventFilter(watched, event);
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return tickBox;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return spaceSmall;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shortestHandle;
    case PM_TabBarTabHSpace:
        return spaceHuge;
    case PM_TabBarTabVSpace:
        return spaceLarge + spaceTiny;
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_SplitterWidth:
        return spaceLarge + 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_Widget_Animation_Duration: // less motion than anybody asks for
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                  const QSize &contents, const QWidget *widget) const
{
    const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (option == nullptr) {
        return base;
    }
    const int height = heightFor(option->fontMetrics);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasMenu =
            button != nullptr && button->features.testFlag(QStyleOptionButton::HasMenu);
        const int edge = kindOf(widget) == ButtonKind::Link ? 0 : buttonPadding;
        return {contents.width() + 2 * edge + (hasMenu ? spaceLarge : 0),
                std::max(height, contents.height() + spaceTiny)};
    }
    case CT_LineEdit:
        return {base.width() + 2 * fieldPadding, std::max(height, contents.height() + spaceSmall)};
    case CT_ComboBox:
        return {contents.width() + fieldPadding + spinArrows + spaceSmall,
                std::max(height, contents.height() + spaceSmall)};
    case CT_SpinBox:
        return {contents.width() + spinArrows + fieldPadding + spaceTiny,
                std::max(height, contents.height())};
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        return base + QSize(tab == nullptr ? 0 : drawing::widerWhenChosen(*tab), 0);
    }
    case CT_CheckBox:
    case CT_RadioButton:
        return base + QSize(2 * ringRoom, 2);
    case CT_ToolButton:
        return base.expandedTo({isTextless(*static_cast<const QStyleOptionToolButton *>(option))
                                    ? height
                                    : base.width() + spaceSmall,
                                height});
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool isSeparator =
            item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator;
        return isSeparator ? base : base + QSize(spaceLarge, menuRow);
    }
    case CT_ItemViewItem:
    case CT_HeaderSection:
        return base.expandedTo({0, option->fontMetrics.height() + space});
    default:
        return base;
    }
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption *option,
                                const QWidget *widget) const
{
    const QRect base = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool isFramed = frame != nullptr && frame->lineWidth > 0;
        constexpr int edge = fieldPadding - 3; // a field keeps 2 px itself, its frame is 1
        return isFramed ? base.adjusted(edge, 0, -edge, 0) : base;
    }
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect) {
        return base.adjusted(-ringRoom, -1, ringRoom, 1);
    }
    if (element == SE_ProgressBarContents || element == SE_ProgressBarGroove) {
        return option->rect;
    }
    return base;
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        return drawing::scrollBarPart(static_cast<const QStyleOptionSlider &>(*option), part);
    }
    const QRect whole = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return visualRect(option->direction, whole,
                          whole.adjusted(fieldPadding, 0, -spinArrows - spaceTiny, 0));
    }
    if (control == CC_SpinBox && part != SC_SpinBoxFrame) {
        const QRect arrows(whole.right() - spinArrows, whole.top() + 1, spinArrows,
                           whole.height() - 2);
        const int half = arrows.height() / 2;
        const QRect place = part == SC_SpinBoxUp ? arrows.adjusted(0, 0, 0, -half)
                            : part == SC_SpinBoxDown
                                ? arrows.adjusted(0, half, 0, 0)
                                : whole.adjusted(fieldPadding - 2, 1, -spinArrows - 1, -1);
        return visualRect(option->direction, whole, place);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawing::button(*painter, *option, kindOf(widget));
        return;
    case PE_PanelButtonTool:
        drawing::toolButton(*painter, *option);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        drawing::field(*painter, *option);
        return;
    case PE_Frame:
        drawing::frame(*painter, *option);
        return;
    case PE_FrameFocusRect:
        drawing::focusRing(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawing::tickBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawing::radioButton(*painter, *option);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        drawing::arrow(*painter, *option, element);
        return;
    case PE_IndicatorBranch:
        drawing::branch(*painter, *option);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        drawing::row(*painter, *option);
        return;
    case PE_FrameTabBarBase:
        drawing::bottomLine(*painter, *option);
        return;
    case PE_FrameTabWidget:
    case PE_FrameDefaultButton:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton: // the ring is part of its panel
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel: // the arrow of its menu is on it
    case CE_PushButtonLabel: {
        auto button = *static_cast<const QStyleOptionButton *>(option);
        button.palette.setColor(QPalette::ButtonText, drawing::buttonInk(button, kindOf(widget)));
        QProxyStyle::drawControl(element, &button, painter, widget);
        return;
    }
    case CE_ComboBoxLabel: { // as wide as what it belongs to, not as its longest name
        auto label = *static_cast<const QStyleOptionComboBox *>(option);
        const QRect room = subControlRect(CC_ComboBox, &label, SC_ComboBoxEditField, widget);
        label.currentText =
            label.fontMetrics.elidedText(label.currentText, Qt::ElideMiddle, room.width());
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    case CE_ItemViewItem: {
        auto item = *static_cast<const QStyleOptionViewItem *>(option);
        item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
        const bool isByKey = item.state.testFlag(State_KeyboardFocusChange);
        item.state.setFlag(State_HasFocus, item.state.testFlag(State_HasFocus) && isByKey);
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    case CE_TabBarTabShape:
        drawing::tab(*painter, static_cast<const QStyleOptionTab &>(*option));
        return;
    case CE_TabBarTabLabel:
        drawing::tabLabel(*painter, static_cast<const QStyleOptionTab &>(*option));
        return;
    case CE_ProgressBarGroove:
        drawing::groove(*painter, *option);
        return;
    case CE_ProgressBarContents:
        drawing::progress(*painter, static_cast<const QStyleOptionProgressBar &>(*option));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, fieldTone(option->palette));
        drawing::bottomLine(*painter, *option);
        return;
    case CE_Splitter:
        drawing::splitter(*painter, *option);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawing::comboBox(*painter, *option);
        return;
    case CC_SpinBox:
        drawing::field(*painter, *option);
        drawing::spinArrow(*painter, *option, PE_IndicatorArrowUp,
                           subControlRect(control, option, SC_SpinBoxUp, widget));
        drawing::spinArrow(*painter, *option, PE_IndicatorArrowDown,
                           subControlRect(control, option, SC_SpinBoxDown, widget));
        return;
    case CC_ScrollBar:
        drawing::scrollBar(*painter, static_cast<const QStyleOptionSlider &>(*option));
        return;
    case CC_ToolButton: {
        auto button = *static_cast<const QStyleOptionToolButton *>(option);
        if (!button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
            button.features.setFlag(QStyleOptionToolButton::HasMenu, false); // no arrow in a corner
        }
        QProxyStyle::drawComplexControl(control, &button, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace latchkey::ui
