import { AppShell, Loading, Logo, useMedplum, useMedplumProfile } from "@medplum/react";
import { IconCalendar, IconChecklist, IconPill, IconUsers } from "@tabler/icons-react";
import { Suspense } from "react";
import { Navigate, Outlet, Route, Routes, useLocation } from "react-router";
import { BookAppointmentPage } from "./book-appointment-page.tsx";
import { ChartLayout } from "./chart/chart-layout.tsx";
import { DetailsView } from "./chart/details-view.tsx";
import { EditDetailsView } from "./chart/edit-details-view.tsx";
import { MedicationFormView } from "./chart/medication-form-view.tsx";
import { MedicationsView } from "./chart/medications-view.tsx";
import { OrderFormView } from "./chart/order-form-view.tsx";
import { OrdersView } from "./chart/orders-view.tsx";
import { ProblemsView } from "./chart/problems-view.tsx";
import { ResultsView } from "./chart/results-view.tsx";
import { SummaryView } from "./chart/summary-view.tsx";
import { TimelineView } from "./chart/timeline-view.tsx";
import { VisitsView } from "./chart/visits-view.tsx";
import { PatientsPage } from "./patients-page.tsx";
import { PrescriptionsPage } from "./prescriptions-page.tsx";
import { RecordPage } from "./record-page.tsx";
import { SchedulePage } from "./schedule-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";
import { TasksPage } from "./tasks-page.tsx";

/** Every view of the EHR by its address. */
export function Application() {
  return (
    <Routes>
      <Route path="/signin" element={<SignInPage />} />
      <Route element={<SignedIn />}>
        <Route path="/" element={<Navigate to="/patients" replace />} />
        <Route path="/patients" element={<PatientsPage />} />
        <Route path="/patients/:patient" element={<ChartLayout />}>
          <Route index element={<Navigate to="summary" replace />} />
          <Route path="summary" element={<SummaryView />} />
          <Route path="timeline" element={<TimelineView />} />
          <Route path="visits" element={<VisitsView />} />
          <Route path="problems" element={<ProblemsView />} />
          <Route path="medications" element={<MedicationsView />} />
          <Route path="medications/new" element={<MedicationFormView />} />
          <Route path="orders" element={<OrdersView />} />
          <Route path="orders/new" element={<OrderFormView />} />
          <Route path="results" element={<ResultsView />} />
          <Route path="details" element={<DetailsView />} />
          <Route path="details/edit" element={<EditDetailsView />} />
        </Route>
        <Route path="/prescriptions" element={<PrescriptionsPage />} />
        <Route path="/schedule" element={<SchedulePage />} />
        <Route path="/schedule/book" element={<BookAppointmentPage />} />
        <Route path="/tasks" element={<TasksPage />} />
        <Route path="/:type/:id" element={<RecordPage />} />
      </Route>
    </Routes>
  );
}

/** The mark that this is no live EHR, on every page. */
const PRACTICE = { id: "practice", message: "Practice environment: all patients are invented", color: "orange" };

const MENUS = [
  {
    title: "My work",
    links: [
      { label: "Patients", href: "/patients", icon: <IconUsers /> },
      { label: "Schedule", href: "/schedule", icon: <IconCalendar /> },
      { label: "Tasks", href: "/tasks", icon: <IconChecklist /> },
      { label: "Prescriptions", href: "/prescriptions", icon: <IconPill /> },
    ],
  },
];

function SignedIn() {
  const medplum = useMedplum();
  const profile = useMedplumProfile();
  const { pathname, search } = useLocation();
  if (medplum.isLoading()) return <Loading />;
  if (!profile) return <Navigate to="/signin" replace />;
  return (
    <AppShell
      logo={<Logo size={24} />}
      pathname={pathname}
      searchParams={new URLSearchParams(search)}
      menus={MENUS}
      announcements={[PRACTICE]}
      layoutVersion="v2"
      showLayoutVersionToggle={false}
      resourceTypeSearchDisabled
      spotlightPatientsOnly
    >
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </AppShell>
  );
}
