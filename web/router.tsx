/** Which address shows which screen. Every screen but the sign-in is loaded when it is first opened. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './api/address.ts';
import { readPeriodSearch } from './approval/period-search.ts';
import { readCentralSearch } from './central-system/central-search.ts';
import { readLogSearch } from './change-log/log-search.ts';
import { readReportSearch } from './documents/report-search.ts';
import { readSameSearch } from './register/same/same-search.ts';
import { readFindingSearch } from './register/findings/finding-search.ts';
import { readFilters } from './register/list/filters.ts';
import { FailedPage } from './shell/failed-page.tsx';
import { NotFoundPage } from './shell/not-found.tsx';
import { SignedInShell } from './shell/shell.tsx';
import { readGlance } from './steering/glance.ts';
import { readMilestones } from './steering/milestone-search.ts';

const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>) => ({
    token: typeof search.token === 'string' ? search.token : '',
  }),
  component: lazyRouteComponent(() => import('./accounts/setup-page.tsx'), 'SetupPage'),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: SignedInShell,
});

const screen = { getParentRoute: () => shellRoute };

const homeRoute = createRoute({
  ...screen,
  path: '/',
  validateSearch: readGlance,
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
});
const milestonesRoute = createRoute({
  ...screen,
  path: '/milestones',
  validateSearch: readMilestones,
  component: lazyRouteComponent(() => import('./steering/milestones-page.tsx'), 'MilestonesPage'),
});
const importsRoute = createRoute({
  ...screen,
  path: '/imports',
  component: lazyRouteComponent(() => import('./plans/imports-page.tsx'), 'ImportsPage'),
});
const importRoute = createRoute({
  ...screen,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./plans/import-page.tsx'), 'ImportPage'),
});
const plansRoute = createRoute({
  ...screen,
  path: '/plans',
  component: lazyRouteComponent(() => import('./plans/plans-page.tsx'), 'PlansPage'),
});
const planRoute = createRoute({
  ...screen,
  path: '/plans/$id',
  component: lazyRouteComponent(() => import('./plans/plan-page.tsx'), 'PlanPage'),
});
const successionRoute = createRoute({
  ...screen,
  path: '/plans/$id/succession',
  component: lazyRouteComponent(() => import('./plans/succession/succession-page.tsx'), 'SuccessionPage'),
});
const registerRoute = createRoute({
  ...screen,
  path: '/register',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('./register/list/register-page.tsx'), 'RegisterPage'),
});
const findingsRoute = createRoute({
  ...screen,
  path: '/register/findings',
  validateSearch: readFindingSearch,
  component: lazyRouteComponent(() => import('./register/findings/findings-page.tsx'), 'FindingsPage'),
});
const sameRoute = createRoute({
  ...screen,
  path: '/register/same',
  validateSearch: readSameSearch,
  component: lazyRouteComponent(() => import('./register/same/same-page.tsx'), 'SamePage'),
});
const extensionsRoute = createRoute({
  ...screen,
  path: '/register/extensions',
  component: lazyRouteComponent(() => import('./register/extensions/extensions-page.tsx'), 'ExtensionsPage'),
});
const baseFiguresRoute = createRoute({
  ...screen,
  path: '/register/base-figures',
  component: lazyRouteComponent(() => import('./register/base/base-page.tsx'), 'BasePage'),
});
const rowRoute = createRoute({
  ...screen,
  path: '/register/$kind/$id',
  // The list that somebody came from, to go on from row to row.
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('./register/row/row-page.tsx'), 'RowPage'),
});
const periodContentRoute = createRoute({
  ...screen,
  path: '/reporting/content',
  component: lazyRouteComponent(() => import('./duties/content/content-page.tsx'), 'ContentPage'),
});
const ownersRoute = createRoute({
  ...screen,
  path: '/reporting/owners',
  component: lazyRouteComponent(() => import('./duties/owners/owners-page.tsx'), 'OwnersPage'),
});
const reportingRoute = createRoute({
  ...screen,
  path: '/reporting',
  component: lazyRouteComponent(() => import('./approval/reporting-page.tsx'), 'ReportingPage'),
});
const periodRoute = createRoute({
  ...screen,
  path: '/reporting/$periodId',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('./approval/period-page.tsx'), 'PeriodPage'),
});
const myWorkRoute = createRoute({
  ...screen,
  path: '/my-work',
  component: lazyRouteComponent(() => import('./progress/my-work-page.tsx'), 'MyWorkPage'),
});
const dutyRoute = createRoute({
  ...screen,
  path: '/reporting/duties/$id',
  component: lazyRouteComponent(() => import('./progress/duty-page.tsx'), 'DutyPage'),
});
const onBehalfRoute = createRoute({
  ...screen,
  path: '/reporting/on-behalf',
  validateSearch: (search: Record<string, unknown>): { period?: string } =>
    typeof search.period === 'string' ? { period: search.period } : {},
  component: lazyRouteComponent(() => import('./progress/on-behalf-page.tsx'), 'OnBehalfPage'),
});
const flowsRoute = createRoute({
  ...screen,
  path: '/reporting/flows',
  validateSearch: (search: Record<string, unknown>): { plan?: string } =>
    typeof search.plan === 'string' ? { plan: search.plan } : {},
  component: lazyRouteComponent(() => import('./duties/flows/flows-page.tsx'), 'FlowsPage'),
});
const startRoute = createRoute({
  ...screen,
  path: '/reporting/start',
  component: lazyRouteComponent(() => import('./progress/start/start-page.tsx'), 'StartPage'),
});
const documentsRoute = createRoute({
  ...screen,
  path: '/documents',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./documents/reports-page.tsx'), 'ReportsPage'),
});
const documentRoute = createRoute({
  ...screen,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('./documents/report-page.tsx'), 'ReportPage'),
});
const centralRoute = createRoute({
  ...screen,
  path: '/central-system',
  validateSearch: readCentralSearch,
  component: lazyRouteComponent(() => import('./central-system/central-page.tsx'), 'CentralPage'),
});
const unitsRoute = createRoute({
  ...screen,
  path: '/units',
  component: lazyRouteComponent(() => import('./organisation/units-page.tsx'), 'UnitsPage'),
});
const reorganiseRoute = createRoute({
  ...screen,
  path: '/units/reorganise',
  component: lazyRouteComponent(() => import('./reorganisation/reorganise-page.tsx'), 'ReorganisePage'),
});
const reorganisationsRoute = createRoute({
  ...screen,
  path: '/units/reorganisations',
  component: lazyRouteComponent(() => import('./reorganisation/events-page.tsx'), 'EventsPage'),
});
const reorganisationRoute = createRoute({
  ...screen,
  path: '/units/reorganisations/$id',
  component: lazyRouteComponent(() => import('./reorganisation/event-page.tsx'), 'EventPage'),
});
const postsRoute = createRoute({
  ...screen,
  path: '/units/posts',
  component: lazyRouteComponent(() => import('./accounts/posts-page.tsx'), 'PostsPage'),
});
const delegationsRoute = createRoute({
  ...screen,
  path: '/delegations',
  component: lazyRouteComponent(() => import('./accounts/delegations-page.tsx'), 'DelegationsPage'),
});
const changeLogRoute = createRoute({
  ...screen,
  path: '/change-log',
  validateSearch: readLogSearch,
  component: lazyRouteComponent(() => import('./change-log/change-log-page.tsx'), 'ChangeLogPage'),
});
const accountsRoute = createRoute({
  ...screen,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/accounts-page.tsx'), 'AccountsPage'),
});
const peopleImportRoute = createRoute({
  ...screen,
  path: '/accounts/import',
  component: lazyRouteComponent(() => import('./accounts/import-page.tsx'), 'PeopleImportPage'),
});
const securityRoute = createRoute({
  ...screen,
  path: '/account',
  component: lazyRouteComponent(() => import('./accounts/security-page.tsx'), 'SecurityPage'),
});

/** Every shared part in every state, for those who build screens; the built program has it not. */
const designRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/design',
  component: import.meta.env.DEV
    ? lazyRouteComponent(() => import('./design/samples/design-page.tsx'), 'DesignPage')
    : NotFoundPage,
});

const routeTree = rootRoute.addChildren([
  setupRoute,
  designRoute,
  shellRoute.addChildren([
    homeRoute,
    milestonesRoute,
    importsRoute,
    importRoute,
    plansRoute,
    planRoute,
    successionRoute,
    registerRoute,
    findingsRoute,
    sameRoute,
    extensionsRoute,
    baseFiguresRoute,
    rowRoute,
    periodContentRoute,
    ownersRoute,
    reportingRoute,
    periodRoute,
    myWorkRoute,
    dutyRoute,
    onBehalfRoute,
    flowsRoute,
    startRoute,
    documentsRoute,
    documentRoute,
    centralRoute,
    unitsRoute,
    reorganiseRoute,
    reorganisationsRoute,
    reorganisationRoute,
    postsRoute,
    delegationsRoute,
    accountsRoute,
    changeLogRoute,
    peopleImportRoute,
    securityRoute,
  ]),
]);

export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    defaultErrorComponent: FailedPage,
    scrollRestoration: true,
    // What an address says beyond what its screen can read never reaches the screen.
    search: { strict: true },
    parseSearch,
    stringifySearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
