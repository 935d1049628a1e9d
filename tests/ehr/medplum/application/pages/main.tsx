import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@medplum/react/styles.css";
import "./pages.css";
import { createTheme, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { MedplumClient } from "@medplum/core";
import { MedplumProvider } from "@medplum/react";
import { createRoot } from "react-dom/client";
import { BrowserRouter, useNavigate } from "react-router";
import { Application } from "./application.tsx";

const medplum = new MedplumClient({ baseUrl: `${location.origin}/`, clientId: "lakeside", cacheTime: 2_000 });
// The menu is open until somebody closes it; Medplum remembers.
localStorage.navbarOpen ??= "true";
const theme = createTheme({
  primaryColor: "indigo",
  fontFamily: "Arimo, 'Liberation Sans', Arial, sans-serif",
  fontSizes: { xs: "0.7rem", sm: "0.8rem", md: "0.9rem", lg: "1rem", xl: "1.15rem" },
});

function Root() {
  const navigate = useNavigate();
  return (
    <MedplumProvider medplum={medplum} navigate={navigate}>
      <MantineProvider theme={theme}>
        <Notifications position="bottom-right" />
        <Application />
      </MantineProvider>
    </MedplumProvider>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <BrowserRouter>
      <Root />
    </BrowserRouter>,
  );
}
