/** The house's colours and letters, said to Ant Design. Values mirror `tokens.css`: its algorithm computes shades and needs figures. */
import type { ThemeConfig } from 'antd';

const ink = '#0b1f33';
const quietInk = '#3f5164';
const lake = '#0b5a86';

export function makeTheme(reducedMotion: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: lake,
      colorInfo: lake,
      colorLink: lake,
      colorSuccess: '#1b7346',
      colorWarning: '#8a5200',
      colorError: '#a02512',
      // The washes of the tokens: what the algorithm makes of such dark colours is mud.
      colorInfoBg: '#e6f0f5',
      colorInfoBorder: '#a3c4d6',
      colorErrorBg: '#fdeeea',
      colorErrorBorder: '#e3a99d',
      colorSuccessBg: '#e5f3eb',
      colorSuccessBorder: '#9ccbb0',
      colorWarningBg: '#fbf1df',
      colorWarningBorder: '#dfc08c',
      colorText: ink,
      colorTextSecondary: quietInk,
      colorTextTertiary: quietInk,
      colorTextDescription: quietInk,
      colorTextPlaceholder: '#56687a',
      colorTextDisabled: '#5d6b78',
      colorBgContainerDisabled: '#eef1f3',
      colorBorder: '#8796a5',
      colorBorderSecondary: '#d6dde3',
      colorBgLayout: '#f6f7f5',
      fontFamily: 'var(--sans)',
      fontSize: 15,
      borderRadius: 10,
      controlHeight: 40,
      motion: !reducedMotion,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { fontWeight: 600, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: {
        headerBg: 'transparent',
        headerColor: quietInk,
        headerSplitColor: 'transparent',
        borderColor: '#d6dde3',
        rowHoverBg: '#eef3f6',
        rowSelectedBg: '#e6f0f5',
        rowSelectedHoverBg: '#dde9f0',
        cellPaddingInline: 12,
      },
      Segmented: { itemSelectedBg: lake, itemSelectedColor: '#ffffff', itemColor: ink, trackBg: '#e7ecef' },
    },
  };
}
